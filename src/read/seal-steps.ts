import { listCrossings } from '../flow/crossing.ts';
import type { FlowFile } from '../flow/flow-schema.ts';
import type { Guide } from '../model/content.ts';
import { describeCrossings, describeLeads } from '../model/translation.ts';
import { hashValue } from './read-text.ts';

/** The texts of steps as they were read one by one, with what the flow says of each added to what a person signs. */
export function sealSteps(flow: FlowFile, texts: Guide['steps']): Guide['steps'] {
  return Object.fromEntries(
    Object.entries(texts).map(([step, versions]) => [
      step,
      Object.fromEntries(
        Object.entries(versions).map(([locale, text]) => {
          const leads = describeLeads(flow, texts, step, locale);
          return [locale, { ...text, conditions: hashValue([text.conditions, leads]) }];
        }),
      ),
    ]),
  );
}

/** The guides, with what their answers lead to in other guides added to what a person signs. */
export function sealCrossings(guides: Readonly<Record<string, Guide>>): Record<string, Guide> {
  const sealed = Object.entries(guides).map(([id, guide]) => {
    const from = new Set(listCrossings(guide.flow).map((crossing) => crossing.from));
    if (from.size === 0) return [id, guide] as const;
    const steps = [...from].map((step) => {
      const versions = Object.entries(guide.steps[step] ?? {}).map(([locale, text]) => {
        const crossings = describeCrossings(guide.flow, guides, step, locale);
        return [locale, { ...text, conditions: hashValue([text.conditions, crossings]) }] as const;
      });
      return [step, Object.fromEntries(versions)] as const;
    });
    return [id, { ...guide, steps: { ...guide.steps, ...Object.fromEntries(steps) } }] as const;
  });
  return Object.fromEntries(sealed);
}
