import { describe, expect, it } from 'vitest';
import { findMessages } from '../../src/messages/find-messages.ts';

const messages = [
  { text: 'Could not load file or assembly' },
  { text: 'Your organization has deleted this device' },
  { text: 'The lamp <name> was refused because its owner <owner> has not paid for the light' },
  { text: 'The lamp is dark, and nobody in this house is able to say when it will be light again' },
  { text: 'NotAllowedError' },
  { text: 'Could not load' },
];
const find = (text: string) => findMessages(text, messages).map(({ text: found }) => found);
const [assembly, device, refused, dark, short] = messages.map(({ text }) => text);

describe('a message is found', () => {
  it.each([
    ['alone', 'Could not load file or assembly', assembly],
    ['in small letters', 'could not load file or assembly', assembly],
    [
      'in a longer text',
      `At line:1 char:1\n${'x '.repeat(500)}\nCould not load file or assembly 'Some.Library, Version=4.0'.`,
      assembly,
    ],
    [
      'broken over lines',
      'Something went wrong\nYour organi-\nzation has de\nleted this\ndevice.',
      device,
    ],
    ['with letters misread', 'Y0ur 0rganizati0n has de1eted thls devlce', device],
    ['with letters lost', 'Your organizaton has deleted ths device', device],
    [
      'with what varies in it',
      'The lamp «Kitchen» was refused because its owner Kari Nordmann has not paid for the light.',
      refused,
    ],
    ['cut off at its end', 'The lamp is dark, and nobody in this house is ab', dark],
    ['cut off at its beginning', 'in this house is able to say when it will be light again', dark],
    ['as one word', 'DOMException: NotAllowedError: timed out', short],
  ])('%s', (_, text, expected) => {
    expect(find(text)).toEqual([expected]);
  });

  it('beside another, the longer one first', () => {
    expect(find(`${assembly ?? ''}. ${device ?? ''}.`)).toEqual([device, assembly]);
  });
});

describe('no message is found', () => {
  it.each([
    ['in nothing', ''],
    ['in other words', 'The lamp in the kitchen is dark'],
    [
      'in the same words, scattered',
      `organization ${'and so on '.repeat(30)} deleted ${'and more '.repeat(30)} device`,
    ],
    ['in two words of it', 'this device'],
  ])('%s', (_, text) => {
    expect(find(text)).toEqual([]);
  });
});
