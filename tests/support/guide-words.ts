import { viewSteps } from '../../src/site/build/page-context.ts';
import type { GuideWords } from '../../src/ticket/ticket.ts';
import type { Content, Guide } from '../../src/model/content.ts';
import { describeFact } from '../../src/model/fact-text.ts';
import type { Locale } from '../../src/site/locales.ts';

/** A guide in the words of a locale, from its files. */
export function tellGuide(content: Content, guide: Guide, locale: Locale): GuideWords {
  const ui = content.ui[locale];
  if (!ui) throw new Error(`There is no locale "${locale}".`);
  const context = { content, facts: content.facts, locale, ui };
  const steps = new Map(viewSteps(guide, context).map((step) => [step.id, step]));
  return {
    title: guide.texts[locale]?.frontmatter.title ?? '',
    version: '2026-11-22, 0123456789ab',
    notKnown: ui.ticket.notKnown,
    oldLabels: ui.ticket.oldLabels,
    labels: {
      ...ui.ticket.labels,
      asked: ['request-id', 'correlation-id'].map((id) => describeFact(context, 'Ui', id)),
    },
    readGuide: (id) => content.guides[id]?.texts[locale]?.frontmatter.title ?? id,
    readTitle: (step) => steps.get(step)?.title ?? step,
    readAnswer: (step, answer) =>
      steps.get(step)?.answers.find(({ id }) => id === answer)?.text ?? answer,
    readRole: (step) => {
      const fix = guide.flow.steps[step];
      const role = fix?.kind === 'fix' ? fix.role : undefined;
      return !role || role === 'none' ? ui.roleNone : describeFact(context, 'Role', role);
    },
  };
}
