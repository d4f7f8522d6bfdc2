import { describeLeads, listSigned } from '../../../src/model/translation.ts';
import type { Content, Guide, StepText } from '../../../src/model/content.ts';
import { hashValue } from '../../../src/read/read-text.ts';

/** A guide that was changed after it was read, with what a person must have signed of one step as it is now. */
export function resealStep(guide: Guide, step: string): Guide {
  const versions = Object.entries(guide.steps[step] ?? {}).map(([locale, text]) => {
    const own = hashValue(listSigned(text, locale));
    const leads = describeLeads(guide.flow, guide.steps, step, locale);
    return [locale, { ...text, conditions: hashValue([own, leads]) }] as [string, StepText];
  });
  return { ...guide, steps: { ...guide.steps, [step]: Object.fromEntries(versions) } };
}

/** Content with every step sealed as `resealStep` does it, so that only what is changed afterwards differs. */
export function resealContent(content: Content): Content {
  const guides = Object.entries(content.guides).map(
    ([id, guide]) => [id, Object.keys(guide.steps).reduce(resealStep, guide)] as const,
  );
  return { ...content, guides: Object.fromEntries(guides) };
}
