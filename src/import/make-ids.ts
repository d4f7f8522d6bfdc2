import { idSchema } from '../flow/flow-schema.ts';

/** The longest id that is made: enough to say what it is, and short enough to type. */
const longestMade = 40;

/**
 * An id from words: "Is the lamp on?" gives `is-the-lamp-on`. Letters with accents lose them; of words in other scripts
 * nothing is left, and the id is the fallback.
 */
export function makeId(words: string, fallback: string): string {
  const folded = words
    .replaceAll(/[øœ]/gi, 'o')
    .replaceAll(/æ/gi, 'ae')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .toLowerCase();
  const parts = folded.split(/[^a-z0-9]+/).filter(Boolean);
  while (parts.length > 0 && !/^[a-z]/.test(parts[0] ?? '')) parts.shift();
  const kept: string[] = [];
  for (const part of parts) {
    if ([...kept, part].join('-').length > longestMade && kept.length > 0) break;
    kept.push(part.slice(0, longestMade));
  }
  const id = kept.join('-');
  return idSchema.safeParse(id).success ? id : fallback;
}

export type MakeId = (words: string, fallback: string) => string;

/** Makes ids that are all different, also from those that there are: the second `restart` is `restart-2`. */
export function createIds(known: readonly string[] = []): MakeId {
  const taken = new Set(known);
  return (words, fallback) => {
    const id = makeId(words, fallback);
    let free = id;
    for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
    taken.add(free);
    return free;
  };
}

/** A title from the name of a file: `lamp-is_dark` gives "Lamp is dark". */
export function nameFile(name: string): string {
  const words = name.replaceAll(/[-_.]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
