// `node tests/support/generate-plain-guides.ts 2700 <folder>`: sound content with so many plain guides in two languages,
// about 1.6 kB of Markdown each, and the guide with a flow of the fixtures. The same number gives the same bytes.
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { readPlainText } from '../../src/read/read-text.ts';
import { recordTranslations } from '../../src/commands/record-translations.ts';
import { signTranslations } from '../../src/commands/sign-translations.ts';
import { createSignature } from '../../src/model/translation.ts';
import {
  createDice,
  facts,
  headings,
  hints,
  paragraphs,
  problems,
  things,
  type Pair,
} from './plain-words.ts';

const own = join(import.meta.dirname, '..', '..', 'content', 'ui');
const base = join(import.meta.dirname, '..', 'fixtures', 'base', 'content');

/** Writes the content below a project's root, in place of what is there of the same name. */
export async function generatePlainGuides(root: string, count: number): Promise<void> {
  const content = join(root, 'content');
  await cp(own, join(content, 'ui'), { recursive: true });
  await cp(base, content, { recursive: true });
  const all = { root, files: [], all: true, command: '' };
  await recordTranslations(all);
  await signTranslations(all);
  for (let number = 1; number <= count; number++) {
    const id = `case-${number}`;
    const folder = join(content, 'guides', id);
    await mkdir(folder, { recursive: true });
    for (const [name, text] of writeGuide(id, number)) await writeFile(join(folder, name), text);
  }
}

/** The files of one plain guide; its translation is recorded and signed. */
function writeGuide(id: string, number: number): (readonly [name: string, text: string])[] {
  const en = writeText(0, number);
  const nb = writeText(1, number);
  const source = readPlainText(`content/guides/${id}/guide.en.md`, en()).text;
  const translation = readPlainText(`content/guides/${id}/guide.nb.md`, nb()).text;
  if (!source || !translation) throw new Error(`The guide "${id}" cannot be read.`);
  const review = [
    `translates: "${source.hash}"`,
    `signed: "${createSignature(source, translation)}"`,
  ];
  return [
    ['guide.en.md', en()],
    ['guide.nb.md', nb(...review)],
  ];
}

/** The text of a guide in one language, with more lines of frontmatter. Both languages make the same choices. */
function writeText(language: 0 | 1, number: number): (...fields: string[]) => string {
  const dice = createDice(number);
  const say = (pair: Pair) => pair[language];
  const thing = dice.pick(things);
  const minutes = dice.roll(2, 40);
  const fill = (pair: Pair): string =>
    say(pair)
      .replaceAll('{thing}', say(thing))
      .replaceAll('{n}', String(minutes))
      .replaceAll('{name}', dice.name)
      .replaceAll('{other}', `case-${Math.max(1, number - 1)}`);
  const problem = fill(dice.pick(problems));
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const subject = language === 0 ? `the ${say(thing)}` : say(thing);
  const title = capital(`${subject} ${problem} (${dice.name} ${number})`);
  const [lead, ...more] = dice.shuffle(paragraphs).map(fill);
  const [first, second, third] = dice.shuffle(headings).map(say);
  const list = dice.shuffle(hints).map(fill);
  const [fact, otherFact, lastFact] = dice.shuffle(facts).map(fill);
  const body = [
    [lead, fact].join(' '),
    `## ${first}`,
    more.slice(0, 4).join(' '),
    list
      .slice(0, 4)
      .map((hint) => `- ${hint}`)
      .join('\n'),
    `## ${second}`,
    [otherFact, ...more.slice(4, 7)].join(' '),
    list
      .slice(4, 8)
      .map((hint, at) => `${at + 1}. ${hint}`)
      .join('\n'),
    ...(number % 3 === 0 ? ['{command:restart-lamp}'] : []),
    `## ${third}`,
    [...more.slice(7, 10), lastFact].join(' '),
  ].join('\n\n');
  return (...fields) =>
    [
      '---',
      `title: "${title}"`,
      `short: "${dice.name} ${number}"`,
      `description: "${title}."`,
      `keywords: [${dice.name}, ${say(thing)}]`,
      ...fields,
      '---',
      '',
      body,
      '',
    ].join('\n');
}

if (import.meta.main) {
  const [count = '2700', root = '.'] = process.argv.slice(2);
  await generatePlainGuides(root, Number(count));
}
