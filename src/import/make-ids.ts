import { idSchema } from '../flow/flow-schema.ts';
import { listIdWords } from '../site/id-words.ts';

/** The longest id that is made: enough to say what it is, and short enough to type. */
const longestMade = 40;

/**
 * An id from words: "Is the lamp on?" gives `is-the-lamp-on`. Where nothing is left of them, it is the fallback.
 */
export function makeId(words: string, fallback: string): string {
  const kept: string[] = [];
  for (const part of listIdWords(words)) {
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
