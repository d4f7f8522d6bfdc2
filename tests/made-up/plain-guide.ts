import { nameCommand, nameManual } from './facts.ts';
import { createWriter, pick, take, type Locale } from './said.ts';
import * as sentences from './sentences.ts';
import { findSubject, things } from './subjects.ts';
import { joinBlocks, writeList, writeSteps } from './text.ts';

/** The text of a plain guide. Its facts stand in it by their ids. */
interface PlainText {
  readonly title: string;
  readonly short: string;
  readonly description: string;
  readonly body: string;
}

export interface MadeUpPlainGuide {
  readonly id: string;
  readonly topic: string;
  readonly texts: Readonly<Record<Locale, PlainText>>;
}

/**
 * So many troubleshooting guides without a flow, each of some 1.7 kB of Markdown in two languages. The first of them are
 * those of a smaller number.
 * @param from the number of the first one
 */
export function makeUpPlainGuides(count: number, from = 0): MadeUpPlainGuide[] {
  return Array.from({ length: count }, (_, at) => {
    const { id, topic } = findSubject(from + at);
    return { id, topic, texts: { en: writeText(from + at, 'en'), nb: writeText(from + at, 'nb') } };
  });
}

function writeText(number: number, locale: Locale): PlainText {
  const { topic, problem, gaps } = findSubject(number);
  const { line, lines, title } = createWriter(locale, gaps);
  const heading = (name: keyof typeof sentences.headings) => `## ${line(sentences.headings[name])}`;
  // Not the same things every time, although there is an even number of them.
  const isLong = (number + Math.floor(number / things.size)) % 2 === 0;
  const short = title('$thing $does | $thing $does');
  const { openings, symptoms, preparations, steps, commandLeads, endings } = sentences;
  return {
    title: title('$thing $place $does | $thing $place $does'),
    short,
    description: `${short}. ${line(pick(openings, number + 3))}`,
    body: joinBlocks(
      line(...take(openings, 3, number)),
      heading('symptoms'),
      writeList(lines(take(symptoms, 4, number))),
      ...(number % 3 === 0
        ? []
        : [heading('preparations'), writeList(lines(take(preparations, 2, number)))]),
      heading('causes'),
      line(...problem.causes, pick(symptoms, number + 5)),
      heading('steps'),
      writeSteps(lines([...take(steps, 4, number), ...problem.steps])),
      line(pick(commandLeads, number)),
      `{command:${nameCommand(topic, 'restart').id}}`,
      heading('solved'),
      line(problem.solved, ...take(endings, 2, number)),
      ...(isLong
        ? [
            heading('lastResorts'),
            line(...take(sentences.lastResorts, 2, number)),
            line(pick(sentences.stateLeads, number)),
            `{command:${nameCommand(topic, 'get').id}}`,
          ]
        : []),
      `${line(sentences.more)} {link:${nameManual(topic).id}}`,
    ),
  };
}
