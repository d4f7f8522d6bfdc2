import { parse, stringify } from 'yaml';
import type { Facts } from '../model/facts-schema.ts';
import type { Locale } from '../site/locales.ts';
import { createIds, type MakeId } from './make-ids.ts';

/** Facts that an import finds, beside those that the site has. */
export interface FactCollector {
  /** The id of the link with an address. Its title is said for each language where it stands. */
  readonly link: (url: string, title: string, locale: Locale) => string;
  /** The id of the command with this code. */
  readonly command: (code: string, shell: string | undefined) => string;
  /** What of the new link says in a language. */
  readonly titleOf: (id: string, locale: Locale) => string;
  /** The files that have more in them now: path, from `content/` on → text. */
  readonly write: (before: ReadonlyMap<string, string>) => Map<string, string>;
}

/**
 * @param day the day that the text which names the links was last changed: nobody has looked them up since
 */
export function collectFacts(known: Pick<Facts, 'links' | 'commands'>, day: string): FactCollector {
  const links = new Map<string, { id: string; title: Record<Locale, string> }>();
  const commands = new Map<string, { id: string; shell: string | undefined }>();
  const makeLinkId = createIds(Object.keys(known.links));
  const makeCommandId = createIds(Object.keys(known.commands));
  const knownLinks = new Map(
    Object.entries(known.links).flatMap(([id, { url }]) =>
      (typeof url === 'string' ? [url] : Object.values(url)).map(
        (address) => [address, id] as const,
      ),
    ),
  );
  const knownCommands = new Map(Object.entries(known.commands).map(([id, { code }]) => [code, id]));
  return {
    link: (url, title, locale) => {
      const before = knownLinks.get(url);
      if (before !== undefined) return before;
      const entry = links.get(url) ?? { id: nameLink(url, makeLinkId), title: {} };
      entry.title[locale] ??= title;
      links.set(url, entry);
      return entry.id;
    },
    command: (code, shell) => {
      const before = knownCommands.get(code);
      if (before !== undefined) return before;
      const entry = commands.get(code) ?? { id: nameCommand(code, makeCommandId), shell };
      commands.set(code, entry);
      return entry.id;
    },
    titleOf: (id, locale) =>
      known.links[id]?.title[locale] ??
      [...links.values()].find((link) => link.id === id)?.title[locale] ??
      '',
    write: (before) => {
      const added = {
        'facts/links.yaml': [...links].map(([url, { id, title }]) => [
          id,
          { url, title, checked: day, seen: 'listed' },
        ]),
        'facts/commands.yaml': [...commands].map(([code, { id, shell }]) => [
          id,
          { code, ...(shell === undefined ? {} : { shell }) },
        ]),
      };
      return new Map(
        Object.entries(added)
          .filter(([, entries]) => entries.length > 0)
          .map(([path, entries]) => [
            path,
            append(before.get(path) ?? '', Object.fromEntries(entries) as object),
          ]),
      );
    },
  };
}

function nameLink(url: string, makeId: MakeId): string {
  const { hash, pathname, hostname } = new URL(url);
  const last = pathname.split('/').filter(Boolean).at(-1) ?? hostname;
  return makeId(decodeURIComponent(hash.slice(1) || last.replace(/\.\w+$/, '')), 'link');
}

function nameCommand(code: string, makeId: MakeId): string {
  const [first = ''] = code.split(/\s/);
  return makeId(first.replaceAll(/([a-z])(?=[A-Z])/g, '$1-'), 'command');
}

/** Entries at the end of a YAML file, whose own lines stay as they are. */
function append(file: string, entries: object): string {
  const more = stringify(entries, { lineWidth: 0 });
  const fields: unknown = parse(file);
  const isEmpty =
    fields === null || (typeof fields === 'object' && Object.keys(fields).length === 0);
  if (isEmpty) return file.replace(/^\s*\{\s*\}\s*$/m, '') + more;
  return `${file.trimEnd()}\n\n${more}`;
}
