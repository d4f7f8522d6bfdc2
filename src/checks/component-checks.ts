import type { Misuse } from '../model/body.ts';
import { componentNames, findComponent, isComponent } from '../model/components.ts';
import type { Check } from './check.ts';
import { suggest } from './suggest.ts';
import { inGuides, inTexts, listTexts } from './walk-texts.ts';

/** Whether the components of a text are those there are, and written as they can be. */
export const componentChecks: readonly Check[] = [
  {
    name: 'unknown-component',
    severity: 'error',
    description: 'A text uses only the components there are.',
    find: inTexts(({ source, body }) =>
      body.components
        .filter((name) => !isComponent(name))
        .map((name) => ({
          file: source.file,
          line: body.shape.find((part) => part.name === name)?.line ?? 1,
          says: `There is no component <${name}>.`,
          remedy: suggest(name, componentNames, 'Use one of those in docs/authoring.md.'),
        })),
    ),
  },
  {
    name: 'misused-component',
    severity: 'error',
    description: 'A component has the attributes it knows, as texts, and holds what it can hold.',
    find: inTexts(({ source, body }) =>
      body.misused.map((misuse) => ({
        file: source.file,
        line: misuse.line,
        ...explainMisuse(misuse),
      })),
    ),
  },
  {
    name: 'command-in-sentence',
    severity: 'error',
    description: 'In a guide with a flowchart, a command stands on lines of its own.',
    find: inGuides((guide) =>
      listTexts(guide).flatMap(({ source, body }) => {
        const alone = body.shape.flatMap(({ name, line }) => (name === 'Command' ? [line] : []));
        return body.facts
          .filter(({ component, line }) => component === 'Command' && !alone.includes(line))
          .map(({ id, line }) => ({
            file: source.file,
            line,
            says: `<Command id="${id}" /> stands in a sentence.`,
            remedy: 'Put it on a line of its own, with an empty line above and below.',
          }));
      }),
    ),
  },
];

function explainMisuse({ kind, component, attribute = '' }: Misuse): {
  says: string;
  remedy: string;
} {
  const attributes = findComponent(component)?.attributes ?? {};
  const names = Object.keys(attributes);
  const known =
    names.length === 0
      ? `<${component}> has no attributes: leave it out.`
      : `<${component}> has only: ${names.join(', ')}.`;
  const written = attributes[attribute] === 'flag' ? attribute : `${attribute}="…"`;
  switch (kind) {
    case 'spread':
      return { says: `<${component} {...}> would run code.`, remedy: known };
    case 'expression':
      return {
        says: `"${attribute}" of <${component}> stands in braces, which would run code.`,
        remedy: `Write ${written}.`,
      };
    case 'unknown-attribute':
      return {
        says: `"${attribute}" is not an attribute of <${component}>.`,
        remedy: suggest(attribute, names, known),
      };
    case 'missing-attribute':
      return { says: `<${component}> does not say what it names.`, remedy: `Write ${written}.` };
    case 'empty-attribute':
      return {
        says: `"${attribute}" of <${component}> says nothing.`,
        remedy: `Write ${written}.`,
      };
    case 'flag-with-value':
      return {
        says: `"${attribute}" of <${component}> has a value, and can have none.`,
        remedy: `Write ${attribute} alone, or leave it out.`,
      };
    case 'empty':
      return {
        says: `<${component}> holds nothing.`,
        remedy: `Write what belongs into it, and </${component}> after it; or leave it out.`,
      };
    case 'nested':
      return {
        says: `<${component}> stands inside another <Note>, <HowTo> or <Copyable>.`,
        remedy: 'Close the outer one first, or leave one of them out.',
      };
    case 'not-empty':
      return {
        says: `<${component}> can hold nothing.`,
        remedy: `Close it at once: <${component} … />.`,
      };
  }
}
