import type { MemoryFiles } from '../support/memory-files.ts';

/** Files that a careless author is about to change, by their paths below `content/`. */
export type Draft = Map<string, string | Uint8Array>;
export type Change = (files: Draft) => void;

export const guide = 'guides/lamp';
export const flow = `${guide}/flow.yaml`;
export const ledger = 'ledger.json';
export const successors = `${guide}/successors.yaml`;
export const step = (id: string, locale: 'en' | 'nb' = 'en') =>
  `${guide}/steps/${id}.${locale}.mdx`;
export const facts = (name: string) => `facts/${name}.yaml`;

export const apply = (files: MemoryFiles, changes: readonly Change[]): Draft => {
  const draft = new Map(files);
  for (const change of changes) change(draft);
  return draft;
};

/** Replaces a text that stands exactly once in its file. */
export function edit(file: string, find: string, write: string): Change {
  return alter(file, (text) => {
    const [before = '', after, ...more] = text.split(find);
    if (after === undefined || more.length > 0) {
      throw new Error(`"${find}" does not stand exactly once in ${file}.`);
    }
    return before + write + after;
  });
}

/** Replaces every place where a text stands, in the files whose paths begin so. */
export function editAll(path: string, find: string, write: string): Change {
  return (files) => {
    const found = [...files.keys()].filter((file) => file.startsWith(path));
    for (const file of found) alter(file, (text) => text.replaceAll(find, write))(files);
  };
}

export function alter(file: string, write: (text: string) => string | Uint8Array): Change {
  return (files) => {
    const old = files.get(file);
    if (old === undefined) throw new Error(`There is no ${file}.`);
    files.set(file, write(typeof old === 'string' ? old : new TextDecoder().decode(old)));
  };
}

export function put(file: string, text: string | Uint8Array): Change {
  return (files) => files.set(file, text);
}

/** Takes a file, or a folder and all in it, away. */
export function drop(path: string): Change {
  return (files) => {
    const gone = [...files.keys()].filter((file) => file === path || file.startsWith(`${path}/`));
    if (gone.length === 0) throw new Error(`There is no ${path}.`);
    for (const file of gone) files.delete(file);
  };
}

/** Renames a file, or a folder and all in it. */
export function move(from: string, to: string): Change {
  return (files) => {
    copy(from, to)(files);
    drop(from)(files);
  };
}

export function copy(from: string, to: string): Change {
  return (files) => {
    for (const [file, text] of [...files]) {
      if (file === from || file.startsWith(`${from}/`))
        files.set(to + file.slice(from.length), text);
    }
  };
}

export function append(file: string, text: string): Change {
  return alter(file, (old) => old + text);
}

/** The frontmatter's title of a fix, in English and, where it is given, in Norwegian. */
export function title(english: string, norwegian?: string): Change {
  return both(
    ...[english, norwegian].flatMap((write, at) =>
      write === undefined
        ? []
        : [
            alter(step('plug-in', at === 0 ? 'en' : 'nb'), (text) =>
              text.replace(/^title:.*/m, () => `title: ${write}`.trimEnd()),
            ),
          ],
    ),
  );
}

/** The text of a step in both languages. */
export function inBoth(id: string, write: (text: string) => string): Change {
  return both(alter(step(id), write), alter(step(id, 'nb'), write));
}

/** Something at the end of the body of a fix, in both languages. */
export function body(english: string, norwegian = english): Change {
  return both(
    append(step('plug-in'), `\n${english}\n`),
    append(step('plug-in', 'nb'), `\n${norwegian}\n`),
  );
}

/** Another sentence in the first item of a fix, in both languages. */
export function sentence(english: string, norwegian = english): Change {
  return both(
    edit(step('plug-in'), 'into the wall.', `into the wall. ${english}`),
    edit(step('plug-in', 'nb'), 'i veggen.', `i veggen. ${norwegian}`),
  );
}

export function both(...changes: readonly Change[]): Change {
  return (files) => {
    for (const change of changes) change(files);
  };
}

/** A text as an old editor saves it. */
export function asLatin1(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
}

export function asUtf16(text: string): Uint8Array {
  return new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (unit) => unit.charCodeAt(0)).buffer);
}
