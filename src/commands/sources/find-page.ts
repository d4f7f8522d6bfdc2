import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { readHtml, readMarkdown } from './read-page.ts';

/** A folder with a clone of what is published at an address. */
export interface Mirror {
  readonly folder: string;
  /** What the addresses of its pages begin with. */
  readonly address: string;
}

/** What a page says, or why it is not known. */
type Page = { readonly blocks: ReturnType<typeof readHtml> } | { readonly reason: string };

/** Reads a page from the first mirror that has it, or else from where it is. Never throws. */
export async function findPage(address: string, mirrors: readonly Mirror[]): Promise<Page> {
  for (const mirror of mirrors) {
    for (const file of listFiles(address, mirror)) {
      const text = await readLike(mirror.folder, file);
      if (text !== undefined)
        return { blocks: file.endsWith('.html') ? readHtml(text) : readMarkdown(text) };
    }
  }
  if (mirrors.some((mirror) => address.startsWith(mirror.address)))
    return { reason: 'it is not in the mirror' };
  try {
    const answer = await fetch(address, {
      signal: AbortSignal.timeout(15_000),
      headers: { 'user-agent': 'veiviser check:sources' },
    });
    if (answer.ok) return { blocks: readHtml(await answer.text()) };
    await answer.body?.cancel();
    return { reason: `it answered ${answer.status}` };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

/** A file of a mirror, whatever the case of its name: an address has small letters where its file has capitals. */
async function readLike(folder: string, file: string): Promise<string | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text !== undefined) return text;
  const root = resolve(folder);
  let at = root;
  for (const name of relative(root, file).split(sep)) {
    const names = await readdir(at).catch(() => []);
    const found = names.find((one) => one.toLowerCase() === name.toLowerCase());
    if (found === undefined) return undefined;
    at = join(at, found);
  }
  return readFile(at, 'utf8').catch(() => undefined);
}

/** The files that a page may be in a mirror; none of them is outside of it. */
function listFiles(address: string, { folder, address: start }: Mirror): string[] {
  if (!address.startsWith(start)) return [];
  const [path = ''] = address.slice(start.length).split(/[?#]/);
  const name = decodeURIComponent(path).replace(/^\/+|\/+$/g, '');
  const names = ['.md', '.html'].flatMap((ending) => [name + ending, join(name, `index${ending}`)]);
  const root = resolve(folder);
  return names.map((one) => resolve(root, one)).filter((file) => file.startsWith(root + sep));
}
