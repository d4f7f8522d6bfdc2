import type { z } from 'zod';
import { flowSchema, type FlowFile } from '../flow/flow-schema.ts';
import { ledgerSchema } from '../flow/ledger-schema.ts';
import type { Guide, GuideText, StepText, Text } from '../model/content.ts';
import {
  guideTextSchema,
  stepTextSchema,
  type GuideFrontmatter,
  type StepFrontmatter,
} from '../model/step-text-schema.ts';
import type { Locale } from '../site/locales.ts';
import type { ContentFolder } from './folder.ts';
import { readText } from './read-text.ts';

const emptyFlow: FlowFile = { start: '', steps: {} };
const emptyLedger = ledgerSchema.parse({});

/** Reads one folder of `content/guides/`, of a guide with a flow. Texts of steps that the flow does not have are kept: a check judges them. */
export async function readGuide(
  folder: ContentFolder,
  id: string,
  names: readonly string[],
  locales: readonly Locale[],
): Promise<Guide> {
  const flow = await folder.parse(flowSchema, 'guides', id, 'flow.yaml');
  const texts: Record<Locale, GuideText> = {};
  const ledger = names.includes('ledger.yaml')
    ? await folder.parse(ledgerSchema, 'guides', id, 'ledger.yaml')
    : { value: emptyLedger, source: { file: `content/guides/${id}/ledger.yaml`, lines: {} } };
  for (const name of names) {
    if (['flow.yaml', 'ledger.yaml', 'steps'].includes(name)) continue;
    const place = readName(name, locales);
    if (name.endsWith('.md')) {
      reportMixed(folder, id, name);
      continue;
    }
    if (place?.id !== 'guide') {
      folder.reject(
        `flow.yaml, ledger.yaml, steps or guide.<${locales.join('|')}>.mdx`,
        'guides',
        id,
        name,
      );
      continue;
    }
    const text = await readFile(folder, guideTextSchema, 'guides', id, name);
    if (text) texts[place.locale] = text;
  }
  const steps: Record<string, Record<Locale, StepText>> = {};
  for (const name of await folder.list('guides', id, 'steps')) {
    const place = readName(name, locales);
    if (!place) {
      folder.reject(`<step>.<${locales.join('|')}>.mdx`, 'guides', id, 'steps', name);
      continue;
    }
    const text = await readFile(folder, stepTextSchema, 'guides', id, 'steps', name);
    if (text) (steps[place.id] ??= {})[place.locale] = text;
  }
  return {
    id,
    flow: flow.value ?? emptyFlow,
    flowSource: flow.source,
    ledger: ledger.value ?? emptyLedger,
    ledgerSource: ledger.source,
    texts,
    steps,
  };
}

async function readFile<Frontmatter extends GuideFrontmatter | StepFrontmatter>(
  folder: ContentFolder,
  schema: z.ZodType<Frontmatter>,
  ...path: string[]
): Promise<Text<Frontmatter> | undefined> {
  const { file, text } = await folder.read(...path);
  const result = readText(file, text, schema);
  folder.findings.push(...result.findings);
  return result.text;
}

/** Reports the text of a plain guide where a flow is. */
function reportMixed({ findings }: ContentFolder, id: string, name: string): void {
  findings.push({
    file: `content/guides/${id}/${name}`,
    line: 1,
    severity: 'error',
    name: 'mixed-guide',
    says: `Nothing reads this file: "${id}" has a flow, and only a guide without one is written in Markdown.`,
    mend: `Rename it to "${name}x", or take the flow away: flow.yaml, ledger.yaml and steps/.`,
  });
}

/** The parts of a name such as `symptom.nb.mdx`; undefined if it is not one, or its locale does not exist. */
function readName(
  name: string,
  locales: readonly Locale[],
): { id: string; locale: Locale } | undefined {
  const [, id, locale] = /^([^.]+)\.([^.]+)\.mdx$/.exec(name) ?? [];
  return id !== undefined && locale !== undefined && locales.includes(locale)
    ? { id, locale }
    : undefined;
}
