import { factFileOf, isFactComponent, markdownNames } from '../model/components.ts';
import type { FactFile } from '../model/facts-schema.ts';
import { EditFault } from './edit-fault.ts';
import { demandFact, factFile } from './entry-edits.ts';
import { demandId, flowOf, folderOf, listGuides, readFlow } from './site.ts';
import { editFile, readText, type SiteFiles } from './site-files.ts';
import type { YamlPath } from './yaml-layout.ts';
import { editList, readYaml, renameKey, setValue } from './yaml-text.ts';

/** Gives a stated case another id. Nothing else names it. */
export function renameCase(files: SiteFiles, guide: string, id: string, to: string): SiteFiles {
  readFlow(files, guide);
  demandId(to);
  return editFile(files, `${folderOf(guide)}cases.yaml`, (text) => renameKey(text, [id], to));
}

/** Gives a fact another id, in texts of all languages, in flows and in the facts that name it. */
export function renameFact(files: SiteFiles, kind: string, id: string, to: string): SiteFiles {
  const fact = demandFact(files, kind, id);
  // An error code is no id: it is written as programs show it.
  if (fact !== 'error-codes') demandId(to);
  if (to.trim() === '') throw new EditFault('Say its new id.');
  const named = listNamed(files, fact, id).reduce(
    (edited, { file, path, index }) =>
      editFile(edited, file, (text) =>
        index === undefined
          ? setValue(text, path, to)
          : editList(text, path, (items) => items.with(index, to)),
      ),
    files,
  );
  const rename = renameInText(fact, id, to);
  const texts = [...named].flatMap(([file, text]) =>
    isText.test(file) && typeof text === 'string' && rename(text) !== text ? [file] : [],
  );
  const inTexts = texts.reduce((edited, file) => editFile(edited, file, rename), named);
  return editFile(inTexts, factFile(fact), (text) => renameKey(text, [id], to));
}

/** Files with sentences: of guides, and of the site's own words. */
const isText = /^content\/(?:guides\/.*\.mdx?|ui\/[^/]+\.yaml)$/;

/** What writes another id wherever a text names the fact: `<Link to="…" />`, `{link:…}`. */
function renameInText(kind: FactFile, id: string, to: string): (text: string) => string {
  const names = Object.entries(markdownNames).filter(
    ([, component]) => isFactComponent(component) && factFileOf(component) === kind,
  );
  const plain = id.replaceAll(/[^\p{L}\p{N}]/gu, '\\$&');
  const components = names.map(([, component]) => component).join('|');
  const braces = names.map(([name]) => name).join('|');
  if (names.length === 0) return (text) => text;
  const inTag = new RegExp(
    `(<(?:${components})\\b[^<>]*?\\s(?:id|to)\\s*=\\s*)(["'])${plain}\\2`,
    'g',
  );
  const inBraces = new RegExp(`(\\{(?:${braces}):)${plain}\\}`, 'g');
  return (text) =>
    text
      .replace(inTag, (_, before: string, quote: string) => before + quote + to + quote)
      .replace(inBraces, (_, before: string) => `${before}${to}}`);
}

/** A field of a YAML file that names a fact; the item of a list, where it is one. */
interface Named {
  readonly file: string;
  readonly path: YamlPath;
  readonly index?: number;
}

/** The fields of a fix that name facts, and those of facts that name others. */
const inFixes = [
  ['role', 'roles'],
  ['role-for-administrators', 'roles'],
  ['licence', 'licences'],
  ['links', 'links'],
] as const;
const inFacts = [
  ['commands', 'role', 'roles'],
  ['commands', 'check', 'commands'],
  ['commands', 'undo', 'commands'],
  ['commands', 'source', 'links'],
  ['dates', 'source', 'links'],
  ['error-codes', 'sources', 'links'],
  ['messages', 'source', 'links'],
] as const;

function listNamed(files: SiteFiles, kind: FactFile, id: string): Named[] {
  const find = (file: string, above: YamlPath, fields: readonly string[]): Named[] => {
    if (!files.has(file)) return [];
    const all = above.reduce(takeField, readYaml(readText(files, file)));
    return Object.keys(all ?? {}).flatMap((key) =>
      fields.flatMap((field) => {
        const path = [...above, key, field];
        const value = takeField(takeField(all, key), field);
        if (value === id) return [{ file, path }];
        return Array.isArray(value)
          ? value.flatMap((one, index) => (one === id ? [{ file, path, index }] : []))
          : [];
      }),
    );
  };
  const flows = listGuides(files).map(flowOf);
  const fields = inFixes.flatMap(([field, names]) => (names === kind ? [field] : []));
  return [
    ...flows.flatMap((file) => find(file, ['steps'], fields)),
    ...inFacts.flatMap(([of, field, names]) =>
      names === kind ? find(factFile(of), [], [field]) : [],
    ),
  ];
}

function takeField(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
