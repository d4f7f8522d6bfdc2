import type { FlowFile } from '../flow/flow-schema.ts';
import type { Guide } from '../model/content.ts';
import { describeLeads } from '../model/translation.ts';
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
