import { listCrossings } from '../../../src/flow/crossing.ts';
import { describeCrossings, describeLeads, listSigned } from '../../../src/model/translation.ts';
import type { Content, Guide, StepText } from '../../../src/model/content.ts';
import { hashValue } from '../../../src/read/read-text.ts';

/**
 * A guide that was changed after it was read, with what a person must have signed of one step as it is now.
 * @param guides those that its answers may lead into
 */
export function resealStep(guide: Guide, step: string, guides: Content['guides']): Guide {
  const leadsOn = listCrossings(guide.flow).some(({ from }) => from === step);
  const versions = Object.entries(guide.steps[step] ?? {}).map(([locale, text]) => {
    const own = hashValue(listSigned(text, locale));
    const leads = describeLeads(guide.flow, guide.steps, step, locale);
    const here = hashValue([own, leads]);
    const conditions = leadsOn
      ? hashValue([here, describeCrossings(guide.flow, guides, step, locale)])
      : here;
    return [locale, { ...text, conditions }] as [string, StepText];
  });
  return { ...guide, steps: { ...guide.steps, [step]: Object.fromEntries(versions) } };
}

/** Content with every step sealed as `resealStep` does it, so that only what is changed afterwards differs. */
export function resealContent(content: Content): Content {
  const guides = Object.entries(content.guides).map(
    ([id, guide]) =>
      [
        id,
        Object.keys(guide.steps).reduce(
          (sealed, step) => resealStep(sealed, step, content.guides),
          guide,
        ),
      ] as const,
  );
  return { ...content, guides: Object.fromEntries(guides) };
}
