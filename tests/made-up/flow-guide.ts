import type { Flow, Step } from '../../src/flow/flow.ts';
import { nameCommand, nameErrorCode, nameManual, type Verb } from './facts.ts';
import { makeUpFlow } from './flow.ts';
import { createWriter, pick, take, type Locale, type Said, type Writer } from './said.ts';
import * as sentences from './sentences.ts';
import { fixes, page } from './sentences.ts';
import { findSubject, type Subject } from './subjects.ts';
import { joinBlocks, writeList, writeSteps, type MadeUpText } from './text.ts';

export interface MadeUpFlowGuide {
  readonly id: string;
  readonly topic: string;
  readonly flow: Flow;
  readonly writePage: (locale: Locale) => MadeUpText;
  readonly writeStep: (id: string, locale: Locale) => MadeUpText;
}

/** What a step is written from. */
interface Scene extends Subject, Writer {
  readonly step: Step;
  /** Chooses the sentences. */
  readonly at: number;
}

/**
 * The troubleshooting guide with a number, counted from 0, with a flow of so many steps. After 180 guides come the same
 * flows and steps again, in other places: so they need not all be read to write them.
 * @param other the id of a guide that this one leads to
 */
export function makeUpFlowGuide(number: number, size: number, other: string): MadeUpFlowGuide {
  const subject = findSubject(number);
  const { id, topic, variant } = subject;
  const flow = makeUpFlow(variant + 1, size);
  const ofKind = Map.groupBy(Object.keys(flow.steps), (step) => flow.steps[step]?.kind);
  const same = (text: string): Said => `${text} | ${text}`;
  const gaps = { ...subject.gaps, code: same(nameErrorCode(topic)), other: same(other) };
  return {
    id,
    topic,
    flow,
    writePage: (locale) => writePage(topic, createWriter(locale, gaps), other === id),
    writeStep: (stepId, locale) => {
      const step = flow.steps[stepId];
      if (!step) throw new Error(`There is no step "${stepId}".`);
      const index = ofKind.get(step.kind)?.indexOf(stepId) ?? 0;
      // Every guide begins elsewhere; but its first outcome is the one where the thing works.
      const at = step.kind === 'outcome' ? index : variant + index;
      const turn = Math.floor(at / sentences.parts.length);
      const writer = createWriter(locale, {
        ...gaps,
        place: 'there | der',
        part: pick(sentences.parts, at),
        asked: pick(sentences.questions, turn),
        deed: pick(sentences.deeds, turn),
      });
      return writers[step.kind]({ ...subject, ...writer, step, at });
    },
  };
}

const writers: Readonly<Record<Step['kind'], (scene: Scene) => MadeUpText>> = {
  question: ({ step, at, line, title }) => ({
    fields: {
      title: title('$asked on $thing? | $asked på $thing?'),
      short: title('$asked? | $asked?'),
      answers: Object.fromEntries(
        Object.keys(step.answers).map((id, index) => [
          id,
          line(...(id === 'dont-know' ? [sentences.doubt] : wordAnswer(at, index))),
        ]),
      ),
    },
    body: joinBlocks(
      line(...take(sentences.symptoms, 2, at)),
      '<HowTo>',
      line(...take(sentences.preparations, 2, at)),
      line(pick(sentences.steps, at), fixes.press),
      '</HowTo>',
    ),
  }),
  fix: ({ step, at, line, lines, title, topic, problem }) => ({
    fields: {
      title: title('$deed on $thing | $deed på $thing'),
      short: title('$deed | $deed'),
      verify: line(problem.solved, pick(sentences.endings, at)),
    },
    body: joinBlocks(
      writeSteps(lines([...take(sentences.steps, 2, at), ...problem.steps, fixes.press])),
      ...(at % 3 === 0 ? [line(fixes.restart), writeCommand(topic, 'restart')] : []),
      '<Note>',
      line(pick(problem.causes, at), pick(sentences.lastResorts, at)),
      '</Note>',
      ...lines('no-role' in step.answers ? [fixes.role] : []),
      ...lines(at % 4 === 0 ? [fixes.oldName] : []),
    ),
  }),
  outcome: ({ at, line, title, topic }) => ({
    fields: { title: title(pick(sentences.ends, at)) },
    body: joinBlocks(
      line(...take(sentences.endings, 2, at)),
      `${line(sentences.more)} <Link to="${nameManual(topic).id}" />.`,
    ),
  }),
};

/** The answer of a question with an index: no two have the same words. */
function wordAnswer(at: number, index: number): Said[] {
  const { answers, rounds } = sentences;
  const round = Math.floor(index / answers.length);
  return [pick(answers, at + index), ...(round > 0 ? [pick(rounds, round - 1)] : [])];
}

/** @param isAlone whether there is no other guide that it could lead to */
function writePage(topic: string, { line, lines, title }: Writer, isAlone: boolean): MadeUpText {
  return {
    fields: {
      title: title('$thing $place $does | $thing $place $does'),
      short: title('$thing $does | $thing $does'),
      description: line(page.description),
      keywords: [line('$thing | $thing')],
    },
    body: joinBlocks(
      line(...take(sentences.openings, 2, 1)),
      '<Flow />',
      `## ${line(page.audience)}`,
      line(pick(sentences.openings, 0)),
      writeList(lines([page.role, page.code, ...(isAlone ? [] : [page.beside])])),
      line(page.state),
      writeCommand(topic, 'get'),
      line(page.restart),
      writeCommand(topic, 'restart'),
      `## ${line(page.changes)}`,
      writeList(lines([page.date, fixes.oldName])),
    ),
  };
}

function writeCommand(topic: string, verb: Verb): string {
  return `<Command id="${nameCommand(topic, verb).id}" />`;
}
