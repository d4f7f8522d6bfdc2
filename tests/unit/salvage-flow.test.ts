import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { salvageFlow } from '../../src/read/salvage-flow.ts';
import { flowSchema } from '../../src/flow/flow-schema.ts';
import { lamp } from '../support/lamp.ts';

const sound = stringify(lamp);
const replace = (find: string, write: string) => {
  const text = sound.replace(find, write);
  expect(text).not.toBe(sound);
  return text;
};

describe('what is salvaged of a flow', () => {
  it('is all of it, where it is sound', () => {
    expect(salvageFlow(sound)).toEqual(flowSchema.parse(lamp));
  });
  it('is the answers of a step whose kind nobody knows, and all the rest', () => {
    const flow = salvageFlow(replace('kind: fix', 'kind: fixx'));
    expect(Object.keys(flow.steps)).toEqual(Object.keys(lamp.steps));
    expect(flow.steps['plug-in']?.answers).toEqual(lamp.steps['plug-in']?.answers);
    expect(flow.steps['change-bulb']).toEqual(flowSchema.parse(lamp).steps['change-bulb']);
  });
  it('is every step but the one with the slip, where a slip makes the file no YAML', () => {
    const flow = salvageFlow(replace('helped: lit', 'helped: lit: lit'));
    const rest = Object.keys(lamp.steps).filter((id) => id !== 'plug-in');
    for (const id of rest) expect(flow.steps[id]).toEqual(flowSchema.parse(lamp).steps[id]);
  });
  it('is no step whose id could not stand in an address', () => {
    const flow = salvageFlow(replace('plug-in:', 'Plug "in":'));
    expect(Object.keys(flow.steps)).not.toContain('Plug "in"');
  });
  it.each(['', 'no flow at all', '- 1\n- 2\n', 'steps: *nowhere\n', 'steps: [', '\t'])(
    'is nothing of %j',
    (text) => {
      expect(salvageFlow(text)).toEqual({ start: '', steps: {} });
    },
  );
});
