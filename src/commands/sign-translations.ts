import { haveSameBlocks, pairLines, type TextPair } from '../checks/text-pairs.ts';
import { readContent } from '../read/read-content.ts';
import { readCrossing } from '../flow/crossing.ts';
import { listEdges } from '../flow/flow.ts';
import { factMark, guideMark } from '../model/body.ts';
import type { Content } from '../model/content.ts';
import { describeFact } from '../model/fact-text.ts';
import { listLines, type TextLine } from '../model/text-lines.ts';
import { createSignature, isSigned, readSignatureState } from '../model/translation.ts';
import { viewSteps } from '../site/build/page-context.ts';
import { nameLanguage, type Locale } from '../site/locales.ts';
import { chooseTranslations, type Wanted } from './choose-translations.ts';
import { writeField, type CommandResult } from './record-translations.ts';

/**
 * Shows what each translation decides beside its original, and writes the signature that confirms it. Writes nothing if
 * one file is wrong, or cannot be compared line by line.
 */
export async function signTranslations(wanted: Wanted): Promise<CommandResult> {
  const { content } = await readContent(wanted.root);
  const { chosen, faults } = chooseTranslations(content, wanted);
  const unlike = chosen
    .filter((pair) => !haveSameBlocks(pair))
    .map(
      ({ source, translation }) =>
        `${translation.source.file} does not have the blocks of the ${nameLanguage(source.locale)} file. Correct "parity-structure" first: npm run check`,
    );
  const blind = chosen
    .filter((pair) => !hasAllTexts(pair, content))
    .map(
      ({ translation }) =>
        `${translation.source.file} is of a guide that lacks texts, so that nobody sees where its answers lead. Correct "missing-translation" and "unknown-step" first: npm run check`,
    );
  const all = [...faults, ...unlike, ...blind];
  if (all.length > 0) return { says: all.join('\n'), done: false };
  const changed = chosen.filter(
    ({ source, translation }) => readSignatureState(source, translation) !== 'signed',
  );
  for (const { source, translation } of changed) {
    const signature = createSignature(source, translation);
    await writeField(wanted.root, translation.source.file, 'signed', signature);
  }
  const shown = changed.map(
    (pair) => `${pair.translation.source.file}\n\n${showPair(pair, content)}`,
  );
  const before = chosen.length - changed.length;
  return {
    says: [...shown, `Signed: ${changed.length}. Signed before: ${before}.`].join('\n\n'),
    done: true,
  };
}

/** Whether every step of the flow, and of other guides that its answers lead to, can be shown in both languages. */
function hasAllTexts({ guide, source, locale }: TextPair, { guides }: Content): boolean {
  if (!guide) return true;
  const steps = [...Object.keys(guide.flow.steps), ...listEdges(guide.flow).map(({ to }) => to)];
  return steps.every((to) => {
    const crossing = readCrossing(to);
    const texts = crossing ? guides[crossing.guide]?.steps[crossing.step] : guide.steps[to];
    return [source.locale, locale].every((one) => texts?.[one]);
  });
}

/** All that is signed in one of the languages, with the original above the translation. */
function showPair(pair: TextPair, content: Content): string {
  return [...showLines(pair, content), ...showLeads(pair, content)].join('\n');
}

function showLines(pair: TextPair, content: Content): string[] {
  const { locale } = pair;
  const from = pair.source.locale;
  const originals = pairLines(pair);
  return listLines(pair.translation).flatMap((line, index) => {
    const original = originals[index];
    // With where it leads, an answer comes below.
    if (line.kind === 'answer') return [];
    if (!isSigned(line, locale) && !(original && isSigned(original, from))) return [];
    return [
      `  ${line.field === 'body' ? `line ${line.line}` : line.field}`,
      `    ${from}  ${original ? fillLine(original, content, from) : '-'}`,
      `    ${locale}  ${fillLine(line, content, locale)}`,
    ];
  });
}

/** What the flow says of a step: each answer with the title that it leads to, and the card of a fix. */
function showLeads({ guide, step: id, source, locale }: TextPair, content: Content): string[] {
  const found = id === undefined ? undefined : guide?.flow.steps[id];
  if (!guide || id === undefined || !found) return [];
  const steps = [source.locale, locale].map((one) => {
    const ui = content.ui[one];
    const all = ui ? viewSteps(guide, { content, facts: content.facts, locale: one, ui }) : [];
    return { one, all: new Map(all.map((step) => [step.id, step])) };
  });
  const { answers, kind, ...card } = found;
  const leads = Object.keys(answers).flatMap((answer) => [
    `  answers.${answer}`,
    ...steps.map(({ one, all }) => {
      const given = all.get(id)?.answers.find((other) => other.id === answer);
      const title = given?.crossing?.title ?? all.get(given?.to ?? '')?.title ?? '-';
      return `    ${one}  ${given?.text ?? answer} → ${title}`;
    }),
  ]);
  if (kind !== 'fix') return leads;
  const fields = Object.entries(card).map(([field, value]) => {
    return `${field}: ${Array.isArray(value) ? value.join(', ') : value}`;
  });
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
    return `[${describeFact({ facts: all, locale, ui }, fact.component, fact.id)}]`;
  });
}
