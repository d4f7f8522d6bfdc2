/** Letters that do not decompose into a letter and an accent. */
const plain: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  å: 'a',
  ä: 'a',
  ö: 'o',
  ü: 'u',
  ß: 'ss',
};

/** So many words are enough to know a step by. */
const mostWords = 5;

/** An id made of the first words of a text; empty if there is nothing to make it of. */
export function suggestId(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/\{[a-z-]+:([\w-]+)\}/g, ' $1 ')
    .replace(/[æøåäöüß]/g, (letter) => plain[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\u0300-\u036f’']/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const first = words.findIndex((word) => /^[a-z]/.test(word));
  return first === -1
    ? ''
    : words
        .slice(first, first + mostWords)
        .join('-')
        .slice(0, 60)
        .replace(/-$/, '');
}
