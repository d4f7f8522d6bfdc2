import { listIdWords } from '../site/id-words.ts';

/** So many words are enough to know a step by. */
const mostWords = 5;

/** An id made of the first words of a text; empty if there is nothing to make it of. */
export function suggestId(text: string): string {
  return listIdWords(text.replace(/\{[a-z-]+:([\w-]+)\}/g, ' $1 '))
    .slice(0, mostWords)
    .join('-')
    .slice(0, 60)
    .replace(/-$/, '');
}
