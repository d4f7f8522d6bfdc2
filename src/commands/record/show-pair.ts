import { styleText } from 'node:util';
import { pairLines, type TextPair } from '../../checks/text-pairs.ts';
import { compareWords } from '../../edit/compare-words.ts';
import { factMark, guideMark } from '../../model/body.ts';
import { factFileOf } from '../../model/components.ts';
import type { Content, GuideText, StepText } from '../../model/content.ts';
import { describeFact } from '../../model/fact-text.ts';
import { listLines, type TextLine } from '../../model/text-lines.ts';
import { isSigned } from '../../model/translation.ts';
import { viewSteps } from '../../site/build/page-context.ts';
import type { Locale } from '../../site/locales.ts';
import type { EarlierTexts } from './earlier-texts.ts';

type AnyText = GuideText | StepText;

/**
 * What a person must compare, the original above the translation: what has changed since it was recorded, with the
 * changed words marked, and all that decides where a reader is sent. Everything, where nothing was recorded.
 */
export function showPair(pair: TextPair, content: Content, earlier: EarlierTexts): string {
  const from = pair.source.locale;
  const show = {
    source: markChanges(pair.source, earlier.source, content),
    translation: markChanges(pair.translation, earlier.translation, content),
  };
  return [
    ...showLines(pair, show),
    ...showGone(from, show.source),
    ...showGone(pair.locale, show.translation),
    ...showLeads(pair, content, show),
  ].join('\n');
}

interface MarkedLine {
  readonly text: string;
  readonly isChanged: boolean;
}

interface Marked {
  /** Each line with its changes marked. */
  readonly lines: ReadonlyMap<TextLine, MarkedLine>;
  /** Lines that are gone. */
  readonly gone: readonly string[];
}

function markChanges(text: AnyText, earlier: AnyText | undefined, content: Content): Marked {
  const fill = (line: TextLine) => fillLine(line, content, text.locale);
  const now = listLines(text);
  if (!earlier) {
    const all = now.map((line) => [line, { text: fill(line), isChanged: true }] as const);
    return { lines: new Map(all), gone: [] };
  }
  const left = new Set(listLines(earlier));
  const take = (line: TextLine, isWanted: (other: TextLine) => boolean) => {
    const found = [...left].find((other) => other.field === line.field && isWanted(other));
    if (found) left.delete(found);
    return found;
  };
  // What is the same first, so that a line that was put between others is not taken for one of them.
  const same = new Map(
    now.map((line) => [line, take(line, (other) => fill(other) === fill(line))]),
  );
  const lines = now.map((line): readonly [TextLine, MarkedLine] => {
    if (same.get(line)) return [line, { text: fill(line), isChanged: false }];
    const before = take(line, ({ kind }) => kind === line.kind);
    const marked = markWords(before ? fill(before) : '', fill(line));
    return [line, { text: marked, isChanged: true }];
  });
  return { lines: new Map(lines), gone: [...left].map((line) => markWords(fill(line), '')) };
}

function markWords(before: string, after: string): string {
  return compareWords(before, after)
    .map(({ kind, text }) => {
      if (kind === 'same') return text;
      return kind === 'added'
        ? styleText(['bold', 'green'], `{+${text}+}`)
        : styleText('red', `[-${text}-]`);
    })
    .join('');
}

interface Shown {
  readonly source: Marked;
  readonly translation: Marked;
}

function showLines(pair: TextPair, shown: Shown): string[] {
  const { locale } = pair;
  const from = pair.source.locale;
  const originals = pairLines(pair);
  return listLines(pair.translation).flatMap((line, index) => {
    const original = originals[index];
    // With where it leads, an answer comes below.
    if (line.kind === 'answer') return [];
    const here = shown.translation.lines.get(line);
    const there = original && shown.source.lines.get(original);
    const isDecided = isSigned(line, locale) || (original && isSigned(original, from));
    if (!isDecided && !here?.isChanged && !there?.isChanged) return [];
    return [
      `  ${line.field === 'body' ? `line ${line.line}` : line.field}`,
      `    ${from}  ${there?.text ?? '-'}`,
      `    ${locale}  ${here?.text ?? ''}`,
    ];
  });
}

function showGone(locale: Locale, { gone }: Marked): string[] {
  return gone.length === 0 ? [] : ['  gone', ...gone.map((text) => `    ${locale}  ${text}`)];
}

/** What the flow says of a step: each answer with the title that it leads to, and the card of a fix. */
function showLeads(pair: TextPair, content: Content, shown: Shown): string[] {
  const { guide, step: id, source, translation } = pair;
  const found = id === undefined ? undefined : guide?.flow.steps[id];
  if (!guide || id === undefined || !found) return [];
  const sides = [
    { text: source, marked: shown.source },
    { text: translation, marked: shown.translation },
  ].map(({ text, marked }) => {
    const { locale } = text;
    const ui = content.ui[locale];
    const all = ui ? viewSteps(guide, { content, facts: content.facts, locale, ui }) : [];
    const word = (answer: string) => {
      const line = listLines(text).find(({ field }) => field === `answers.${answer}`);
      return line && marked.lines.get(line)?.text;
    };
    return { locale, word, all: new Map(all.map((step) => [step.id, step])) };
  });
  const { answers, kind, ...card } = found;
  const leads = Object.keys(answers).flatMap((answer) => [
    `  answers.${answer}`,
    ...sides.map(({ locale, word, all }) => {
      const given = all.get(id)?.answers.find((other) => other.id === answer);
      const title = given?.crossing?.title ?? all.get(given?.to ?? '')?.title ?? '-';
      return `    ${locale}  ${word(answer) ?? given?.text ?? answer} → ${title}`;
    }),
  ]);
  if (kind !== 'fix') return leads;
  const fields = Object.entries(card).flatMap(([field, value]) =>
    value === undefined || value.length === 0 ? [] : [`${field}: ${[value].flat().join(', ')}`],
  );
  return [...leads, '  card', `    ${fields.join('; ')}`];
}

/** A line as a reader sees it. */
function fillLine(
  { text, facts }: TextLine,
  { facts: all, ui: uis }: Content,
  locale: Locale,
): string {
  const ui = uis[locale];
  let at = 0;
  // Which guide it is, a check compares.
  return text.replaceAll(guideMark, '[…]').replaceAll(factMark, () => {
    const fact = facts[at++];
    if (!fact?.component || !ui) return fact?.id ?? '';
    // Of a text of before, a fact may be gone.
    if (!Object.hasOwn(all[factFileOf(fact.component)], fact.id)) return `[${fact.id}]`;
    return `[${describeFact({ facts: all, locale, ui }, fact.component, fact.id)}]`;
  });
}
