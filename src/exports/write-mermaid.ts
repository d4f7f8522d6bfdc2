import type { StepKind } from '../flow/flow.ts';
import type { WordedCrossing, WordedFlow, WordedStep } from './worded-flow.ts';

/** The shapes of the map: a question ends in points, a fix is square, an outcome round. */
const shapes: Readonly<Record<StepKind, readonly [string, string]>> = {
  question: ['{{', '}}'],
  fix: ['[', ']'],
  outcome: ['([', '])'],
};

/**
 * What could mean something to Mermaid, or to the Markdown that some versions of it read labels as: every character
 * but letters, digits and harmless punctuation, what would make a text a list, and the space in "direction LR", which is
 * a command even in quotation marks.
 */
const special = /(?<=^\d*)[-+.)]|(?<=direction) |[^\p{L}\p{M}\p{N} ,.?!'’“”«»–()/+-]/gu;

/** A text on one line, special characters as `#<code point>;`. */
function escapeLabel(text: string): string {
  return text
    .replaceAll(/[ \t\n]+/g, ' ')
    .replaceAll(special, (character) => `#${character.codePointAt(0) ?? 0};`);
}

/**
 * A step's id for Mermaid, where a hyphen can be an arrow and `end` ends a block. It can be read back: `step_` goes, `_`
 * was `-`, and `__` the slash behind the id of another guide.
 */
function nameStep(step: string): string {
  return `step_${step.replaceAll('-', '_').replace('/', '__')}`;
}

function writeStep({ id, kind, number, title }: WordedStep): string {
  const [open, close] = shapes[kind];
  return `${nameStep(id)}${open}"${escapeLabel(`${number} ${title}`)}"${close}`;
}

/** The ids of a step's answers, which Mermaid has no place for: with them, `veiviser import` makes the same flow again. */
function nameAnswers({ id, answers }: WordedStep): string {
  return `%% answers of ${nameStep(id)}: ${answers.map((answer) => answer.id).join(' ')}`;
}

/** A step of another guide, in the shape of a sign. */
function writeCrossing({ id, title }: WordedCrossing): string {
  return `${nameStep(id)}>"${escapeLabel(title)}"]`;
}

/**
 * The flow as a Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html), named for assistive technology by the
 * guide's title: a node per step, an arrow per answer, and a link from each node to its step on the site. A step of
 * another guide that an answer leads to is a node too. Comments name the answers. The first node is the start.
 */
export function writeMermaid({ title, steps, beyond, address }: WordedFlow): string {
  const arrows = steps.flatMap(({ id, answers }) =>
    answers.map(({ to, text }) => `${nameStep(id)} -->|"${escapeLabel(text)}"| ${nameStep(to)}`),
  );
  const links = [...steps.map(({ id }) => ({ id, address: `${address}#${id}` })), ...beyond].map(
    (node) => `click ${nameStep(node.id)} href "${node.address}"`,
  );
  const name = `accTitle: ${escapeLabel(title)}`;
  const nodes = [...steps.map(writeStep), ...beyond.map(writeCrossing)];
  const answers = steps.filter((step) => step.answers.length > 0).map(nameAnswers);
  return ['flowchart LR', name, ...nodes, ...arrows, ...links, ...answers, ''].join('\n');
}
