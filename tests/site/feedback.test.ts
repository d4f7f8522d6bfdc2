import { expect, it } from 'vitest';
import { readSetting } from '../../src/site/build/settings.ts';
import { content, listFiles, readPage } from '../support/site.ts';

const words = Object.values(content.ui).flatMap(({ feedback }) => Object.values(feedback));
// Short words, such as "Yes", stand elsewhere too.
const traces = [
  'sendBeacon',
  'class="feedback"',
  '.feedback',
  ...words.filter((word) => /\W/.test(word)),
];

it('where answers have no address to go to, no file holds anything of the question', async () => {
  const isAsked = readSetting('FEEDBACK_ADDRESS') !== undefined;
  const files = (await listFiles()).filter((file) => /\.(?:html|js|css|json)$/.test(file));
  expect(files.length).toBeGreaterThan(0);
  const found = files.filter((file) => {
    const text = readPage(file);
    return traces.some((trace) => text.includes(trace));
  });
  expect(found.length > 0).toBe(isAsked);
});
