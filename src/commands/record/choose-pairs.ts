import { resolve } from 'node:path';
import { suggest } from '../../checks/suggest.ts';
import { haveSameBlocks, walkPairs, type TextPair } from '../../checks/text-pairs.ts';
import { readCrossing } from '../../flow/crossing.ts';
import { listEdges } from '../../flow/flow.ts';
import type { Content } from '../../model/content.ts';
import { readSignatureState, readTranslationState } from '../../model/translation.ts';
import { nameFile } from '../../read/folder.ts';
import { nameLanguage } from '../../site/locales.ts';

/** The translations that a person has to look at, guide by guide and step by step, and what else is to be said. */
export interface Chosen {
  readonly pairs: readonly TextPair[];
  /** Why some that are not recorded cannot be compared. */
  readonly stopped: readonly string[];
  /** Names that nothing has. */
  readonly unknown: readonly string[];
}

/**
 * @param names guides, steps (`<guide>/<step>`), files or folders as they were typed; without any, all
 */
export function choosePairs(content: Content, root: string, names: readonly string[]): Chosen {
  const byGuide = Map.groupBy(walkPairs(content), nameGuide);
  const all = [...byGuide.values()].flatMap((pairs) =>
    pairs.toSorted((one, other) => placeOf(one) - placeOf(other)),
  );
  const unknown = names.filter((name) => !all.some((pair) => isNamed(pair, root, name)));
  const wanted = all.filter(
    (pair) => names.length === 0 || names.some((name) => isNamed(pair, root, name)),
  );
  const open = wanted.filter(({ source, translation }) => {
    const isCurrent = readTranslationState(source, translation) === 'current';
    return !isCurrent || readSignatureState(source, translation) !== 'signed';
  });
  const reasons = open.map((pair) => [pair, whyNot(pair, content)] as const);
  return {
    pairs: reasons.flatMap(([pair, reason]) => (reason === undefined ? [pair] : [])),
    stopped: reasons.flatMap(([, reason]) => reason ?? []),
    unknown: unknown.map((name) => {
      const known = all.flatMap((pair) => [nameGuide(pair), ...nameStep(pair)]);
      const remedy = suggest(name, [...new Set(known)], 'Name a guide, <guide>/<step>, or a file.');
      return `"${name}" is no guide, step or text in two languages that can be read. ${remedy}`;
    }),
  };
}

/** The page of a guide is first; the steps are in the order of the flow. */
function placeOf({ guide, step }: TextPair): number {
  return guide && step !== undefined ? Object.keys(guide.flow.steps).indexOf(step) + 1 : 0;
}

function nameGuide({ translation }: TextPair): string {
  return translation.source.file.split('/')[2] ?? '';
}

function nameStep(pair: TextPair): string[] {
  return pair.step === undefined ? [] : [`${nameGuide(pair)}/${pair.step}`];
}

function isNamed(pair: TextPair, root: string, name: string): boolean {
  const file = nameFile(root, resolve(root, name));
  const files = [pair.source.source.file, pair.translation.source.file];
  return (
    [nameGuide(pair), ...nameStep(pair)].includes(name) ||
    files.some((own) => own === file || own.startsWith(`${file}/`))
  );
}

/** Why a person cannot compare the two: what stands beside what is not known, or not where answers lead. */
export function whyNot(pair: TextPair, content: Content): string | undefined {
  const { source, translation } = pair;
  const { file } = translation.source;
  if (!haveSameBlocks(pair))
    return `${file} does not have the blocks of the ${nameLanguage(source.locale)} file. Correct "parity-structure" first: npm run check.`;
  if (!hasAllTexts(pair, content))
    return `${file} is of a guide that lacks texts, so that nobody sees where its answers lead. Correct "missing-translation" and "unknown-step" first: npm run check.`;
  return undefined;
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
