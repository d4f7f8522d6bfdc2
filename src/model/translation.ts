import { listCrossings } from '../flow/crossing.ts';
import type { FlowFile } from '../flow/flow-schema.ts';
import type { Locale } from '../site/locales.ts';
import type { Ui } from '../site/ui-schema.ts';
import { turnsOnCondition } from '../languages/condition-words.ts';
import type { Guide, GuideText, StepText } from './content.ts';
import { listLines, type TextLine } from './text-lines.ts';

export type TranslationState = 'current' | 'behind' | 'unrecorded' | 'untranslated';

export type SignatureState =
  'signed' | 'unsigned' | 'source-changed' | 'translation-changed' | 'both-changed';

type AnyText = GuideText | StepText;
type Signable = Pick<AnyText, 'conditions'>;
type Titled = { readonly frontmatter: Pick<AnyText['frontmatter'], 'title'> };

/** Whether a translation was made from the text that its source has now. */
export function readTranslationState(source: AnyText, translation: AnyText): TranslationState {
  const { translates } = translation.frontmatter;
  if (translates === undefined) return 'unrecorded';
  if (isToBeTranslated(translation)) return 'untranslated';
  return translates === source.hash ? 'current' : 'behind';
}

/** Whether a text still waits for its translation, and stands in another language: as such it names no text as its source. */
export function isToBeTranslated({ frontmatter }: AnyText): boolean {
  return frontmatter.translates === '000000000000';
}

/** What readers are told of a text that is no translation of what its source says now; undefined where it is one. */
export function sayBehind(
  texts: Readonly<Record<Locale, AnyText>> | undefined,
  { from, to: locale }: { readonly from: Locale; readonly to: Locale },
  ui: Pick<Ui, 'behind' | 'untranslated'>,
): string | undefined {
  const source = texts?.[from];
  const own = texts?.[locale];
  if (!source || !own || source === own) return undefined;
  const state = readTranslationState(source, own);
  if (state === 'current') return undefined;
  return state === 'untranslated' ? ui.untranslated : ui.behind;
}

/** What decides where a reader is sent, so that a person must have compared it with the other language. */
export function isSigned(line: Pick<TextLine, 'kind' | 'text'>, locale: Locale): boolean {
  return (
    ['title', 'answer', 'verify', 'picture'].includes(line.kind) ||
    turnsOnCondition(line.text, locale)
  );
}

/** What a person confirms with `record`: the state of the signed lines of both files. */
export function createSignature(source: Signable, translation: Signable): string {
  return `${source.conditions}-${translation.conditions}`;
}

/** Whether a person has compared what both files say now, and if not, which of them changed since. */
export function readSignatureState(source: AnyText, translation: AnyText): SignatureState {
  const { signed } = translation.frontmatter;
  if (signed === undefined) return 'unsigned';
  const [sourceThen, translationThen] = signed.split('-');
  if (sourceThen === source.conditions) {
    return translationThen === translation.conditions ? 'signed' : 'translation-changed';
  }
  return translationThen === translation.conditions ? 'source-changed' : 'both-changed';
}

/** What `Text.conditions` is the hash of, beside where the answers of a step lead. */
export function listSigned(text: Pick<AnyText, 'source' | 'body' | 'frontmatter'>, locale: Locale) {
  return listLines(text)
    .filter((line) => isSigned(line, locale))
    .map(({ field, text: words, facts }) => [
      field,
      words,
      facts.map(({ component, id }) => [component, id]),
    ]);
}

/**
 * What the flow says of a step, as a reader of one language meets it: its kind, the card of a fix, and for each answer
 * the title of the step it leads to. A person signs this with the text, so that no answer leads elsewhere unnoticed.
 */
export function describeLeads(
  { steps: flow }: FlowFile,
  texts: Readonly<Record<string, Readonly<Record<Locale, Titled>>>>,
  step: string,
  locale: Locale,
) {
  const found = flow[step];
  if (!found) return undefined;
  const leads = Object.entries(found.answers).map(([answer, to]) => ({
    answer,
    to: texts[to]?.[locale]?.frontmatter.title,
  }));
  return { ...found, answers: leads };
}

/**
 * The answers of a step that lead into other guides, each with the title of the step there: signed like `describeLeads`,
 * once all guides have been read. Empty for nearly every step.
 */
export function describeCrossings(
  flow: FlowFile,
  guides: Readonly<Record<string, Pick<Guide, 'steps'>>>,
  id: string,
  locale: Locale,
) {
  return listCrossings(flow)
    .filter(({ from }) => from === id)
    .map(({ answer, to, guide, step }) => ({
      ...{ answer, to },
      title: guides[guide]?.steps[step]?.[locale]?.frontmatter.title,
    }));
}
