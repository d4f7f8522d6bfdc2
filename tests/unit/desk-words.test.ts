import { expect, test } from 'vitest';
import { readDeskWords } from '../../src/desk/build/read-desk-words.ts';

test.each(['de', 'en', 'nb'])('the desk has all its words in "%s"', async (locale) => {
  expect((await readDeskWords(locale)).lang).toBe(locale);
});

test('a region has the words of its language, and a language that nobody has written them in, English ones', async () => {
  expect((await readDeskWords('de-CH')).lang).toBe('de');
  expect((await readDeskWords('fi')).lang).toBe('en');
});
