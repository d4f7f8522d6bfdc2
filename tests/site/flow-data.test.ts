import { describe, expect, it } from 'vitest';
import type { FlowData } from '../../src/exports/flow-data-schema.ts';
import { createSchemaReader } from '../support/json-schema.ts';
import { content, guidePages, readPage } from '../support/site.ts';
import { printEdges, walkMachine } from '../support/walk-machine.ts';

const schema = JSON.parse(readPage('flow.schema.json')) as { $id: string; $schema: string };
const findBreaches = createSchemaReader(schema);
const readFlow = (locale: string, guide: string) =>
  JSON.parse(readPage(`${locale}/${guide}/flow.json`)) as FlowData;

describe.each(guidePages)('the flow of $locale/$guide.id as data', ({ guide, locale }) => {
  const data = readFlow(locale, guide.id);

  it('keeps the published schema, which it names by its address', () => {
    expect(findBreaches(data)).toEqual([]);
    expect(data.$schema).toBe(schema.$id);
    expect(new URL(schema.$id).pathname).toBe('/flow.schema.json');
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  });

  it('holds the same graph as the machine, the start first', () => {
    const edges = data.steps.flatMap(({ id, answers }) =>
      answers.map((answer) => ({ from: id, answer: answer.id, to: answer.to })),
    );
    expect(printEdges(edges)).toEqual(printEdges(walkMachine(guide.flow)));
    expect(data.steps[0]?.id).toBe(data.start);
    expect(data.steps.map(({ number }) => number)).toEqual(data.steps.map((_, at) => at + 1));
    for (const { id, kind } of data.steps) expect(kind).toBe(guide.flow.steps[id]?.kind);
  });

  it('says of every fix what its card says', () => {
    for (const step of data.steps) {
      const fix = guide.flow.steps[step.id];
      if (step.kind !== 'fix' || fix?.kind !== 'fix') continue;
      const { role, licence, effect, undo, roleForAdministrators } = step.card;
      expect([role?.id, licence?.id, effect?.id, undo?.id, roleForAdministrators?.id]).toEqual([
        fix.role,
        fix.licence,
        fix.effect,
        fix.undo,
        fix['role-for-administrators'],
      ]);
      expect(step.pages.map(({ id }) => id)).toEqual(fix.links);
    }
  });

  it('has each command exactly as it is kept, and every one that a step names', () => {
    for (const { id, code } of data.commands) expect(code).toBe(content.facts.commands[id]?.code);
    const ids = data.commands.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    const named = data.steps.flatMap(({ commands }) => commands);
    const also = data.commands.flatMap(({ check, undo }) => [check ?? [], undo ?? []].flat());
    expect(ids).toEqual(expect.arrayContaining([...named, ...also]));
  });
});

it('the flows differ between the languages in nothing but words and addresses', () => {
  for (const { id } of Object.values(content.guides)) {
    const [first, ...others] = content.locales.map((locale) => {
      const { guide, hash, start, steps, commands } = readFlow(locale, id);
      return {
        ...{ guide, hash, start },
        steps: steps.map((step) => [step.id, step.kind, step.answers.map((a) => [a.id, a.to])]),
        commands: commands.map((command) => [command.id, command.code, command.undo]),
      };
    });
    for (const other of others) expect(other).toEqual(first);
  }
});

it('the schema refuses a flow with a field too many, without its steps, or with a step of another kind', () => {
  const [first] = guidePages;
  const data = readFlow(first?.locale ?? '', first?.guide.id ?? '');
  const { steps, ...without } = data;
  expect(findBreaches({ ...data, more: true })).not.toEqual([]);
  expect(findBreaches(without)).not.toEqual([]);
  expect(findBreaches({ ...data, steps: [{ ...steps[0], kind: 'wizard' }] })).not.toEqual([]);
});
