import { viewErrorCodes } from '../../error-codes/build/list-error-codes.ts';
import { formatPlace } from '../../flow/trail.ts';
import { viewSteps, type PageContext } from '../../site/build/page-context.ts';
import { hasPart } from '../../site/site-settings.ts';
import { pickSubject } from '../../subjects/subjects.ts';
import type { KnownList, ListedCode, ListedMessage } from '../known.ts';

type Context = Pick<PageContext, 'content' | 'facts' | 'locale' | 'ui' | 'paths'>;

/** What the search fetches to know codes and messages at sight. */
export function listKnown(context: Context): KnownList {
  const { content, locale, paths } = context;
  const codes = viewErrorCodes(context).map(
    ({ code, name, meaning, isUnconfirmed, guide, step, place }): [string, ListedCode] => [
      code,
      {
        ...(name !== undefined && { name }),
        meaning,
        ...(isUnconfirmed && { unconfirmed: true as const }),
        page: paths.error(locale, code),
        place: paths.step(locale, guide.id, place),
        step: step.title,
      },
    ],
  );
  return {
    // A site without error codes does not say of one that it is missing.
    forms: hasPart(content.site, 'error-codes')
      ? (pickSubject(content.site).codes?.forms ?? {})
      : {},
    codes: Object.fromEntries(codes),
    messages: listMessages(context),
  };
}

/** Every message in each language that it is known in: a program need not write in the language of the page. */
function listMessages(context: Context): ListedMessage[] {
  const { content, facts, locale, paths } = context;
  const named = new Set(Object.values(facts.messages).map(({ guide }) => guide));
  const titles = new Map(
    Object.values(content.guides)
      .filter(({ id }) => named.has(id))
      .flatMap((guide) =>
        viewSteps(guide, context).map(({ id, title }) => [`${guide.id}/${id}`, title] as const),
      ),
  );
  return Object.values(facts.messages).flatMap(({ text, guide, step, answers, confidence }) => {
    // One without a step is left to the checks.
    const title = titles.get(`${guide}/${step}`);
    if (title === undefined) return [];
    const trail = Object.entries(answers).map(([at, answer]) => ({ step: at, answer }));
    return Object.values(text).map((said) => ({
      text: said,
      ...(confidence === 'own-judgement' && { unconfirmed: true as const }),
      place: paths.step(locale, guide, formatPlace({ step, trail })),
      step: title,
    }));
  });
}
