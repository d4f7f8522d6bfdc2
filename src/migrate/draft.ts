import { parseDocument, type Document } from 'yaml';
import type { Files } from '../read/files.ts';

/** The YAML files of a content folder while they are migrated. */
export interface Draft {
  /** Path below `content/` → the file, to be changed in place. */
  readonly documents: ReadonlyMap<string, Document>;
  /** Files that are no sound YAML, and are left as they are. */
  readonly unread: readonly string[];
  /** Says what is changed in a file: one sentence. */
  readonly note: (path: string, says: string) => void;
  /** What was said, by file. */
  readonly notes: ReadonlyMap<string, readonly string[]>;
  /** A file as it is now; undefined if nothing is left of it. */
  readonly write: (path: string) => string | undefined;
}

/** Opens `site.yaml` and the files of `facts/` and `ui/`, as far as there are some. */
export async function openDraft(files: Files): Promise<Draft> {
  const texts = new Map<string, string>();
  for (const folder of [[], ['facts'], ['ui']]) {
    for (const { name, kind } of await files.list(folder).catch(() => [])) {
      const isWanted = folder.length > 0 ? name.endsWith('.yaml') : name === 'site.yaml';
      if (kind !== 'file' || !isWanted) continue;
      const bytes = await files.read([...folder, name], Infinity);
      texts.set([...folder, name].join('/'), new TextDecoder().decode(bytes as Uint8Array));
    }
  }
  const documents = new Map<string, Document>();
  const unread: string[] = [];
  for (const [path, text] of texts) {
    // A number stays the text that it is written as.
    const document = parseDocument(text, { schema: 'failsafe', logLevel: 'error' });
    if (document.errors.length > 0) unread.push(path);
    else documents.set(path, document);
  }
  const notes = new Map<string, string[]>();
  const note = (path: string, says: string) => {
    notes.set(path, [...(notes.get(path) ?? []), says]);
  };
  const write = (path: string) => writeLike(documents.get(path), texts.get(path) ?? '');
  return { documents, unread, note, notes, write };
}

/** A document as text. Lines that say what they said stay byte for byte as they were, and so do the line ends. */
function writeLike(document: Document | undefined, before: string): string | undefined {
  const isEmpty = !document?.contents || Object.keys(document.toJS() as object).length === 0;
  if (isEmpty) return undefined;
  const lineEnd = before.includes('\r\n') ? '\r\n' : '\n';
  const old = new Map(before.split(lineEnd).map((line) => [closeUp(line), line]));
  const lines = document.toString({ lineWidth: 0, flowCollectionPadding: false }).split('\n');
  return lines.map((line) => old.get(closeUp(line)) ?? line).join(lineEnd);
}

/** A line without the spaces that people put where they like. */
const closeUp = (line: string) => line.replaceAll(/(?<=[{[]) +|(?<=\S) +(?=[}\]#])| +$/g, '');
