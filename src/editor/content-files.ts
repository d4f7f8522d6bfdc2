import type { z } from 'zod';
import { casesSchema } from '../cases/cases-schema.ts';
import { flowSchema } from '../flow/flow-schema.ts';
import { successorsSchema } from '../flow/successors-schema.ts';
import { guideSuccessorsSchema } from '../ledger/ledger-schema.ts';
import { factSchemas, type FactFile } from '../model/facts-schema.ts';
import { guideTextSchema, stepTextSchema } from '../model/step-text-schema.ts';
import { topicsSchema } from '../model/topics-schema.ts';
import { searchWordsSchema } from '../search/search-words-schema.ts';
import { siteSchema } from '../site/site-schema.ts';
import { uiPartSchema } from '../site/ui-schema.ts';

/** A kind of file that authors write by hand. */
export interface ContentFile {
  /** Of its JSON Schema, `<name>.schema.json`. */
  readonly name: string;
  /** Which files it describes, from the root of a site. In those that are no YAML, it is the frontmatter. */
  readonly files: string;
  readonly says: string;
  readonly schema: z.ZodType;
}

const facts: Readonly<Record<FactFile, string>> = {
  commands: 'A command, by its id: the exact text to run, and what it needs and changes.',
  links: 'A page elsewhere, by its id.',
  roles: 'A role, by its id. Each language has its official name.',
  licences: 'A licence, by its id: its official name in each language.',
  'ui-names': 'A button, field, menu or path, by its id.',
  dates: 'A date that is a fact, by its id.',
  'old-names': 'A name that is no longer used, by its id.',
  'error-codes': 'An error code as it is shown: what it means, and where it leads.',
  messages: 'What a program says, by its id, and where it leads.',
};

/** Every kind, in the order of the documentation. */
export const contentFiles: readonly ContentFile[] = [
  {
    name: 'flow',
    files: 'content/guides/*/flow.yaml',
    says: 'The steps of a guide, their answers, and where each answer leads.',
    schema: flowSchema,
  },
  {
    name: 'step',
    files: 'content/guides/*/steps/*.mdx',
    says: 'The wording of a step in one language: what stands between the two lines of hyphens.',
    schema: stepTextSchema,
  },
  {
    name: 'guide',
    files: 'content/guides/*/guide.*.{md,mdx}',
    says: 'The text about a guide in one language: what stands between the two lines of hyphens.',
    schema: guideTextSchema,
  },
  {
    name: 'cases',
    files: 'content/guides/*/cases.yaml',
    says: 'A situation of a real person, by its id, and the step that is right.',
    schema: casesSchema,
  },
  {
    name: 'successors',
    files: 'content/guides/*/successors.yaml',
    says: 'What took the place of steps and answers that were published and are gone.',
    schema: successorsSchema,
  },
  ...(Object.keys(factSchemas) as FactFile[]).map((name) => ({
    name,
    files: `content/facts/${name}.yaml`,
    says: facts[name],
    schema: factSchemas[name],
  })),
  {
    name: 'topics',
    files: 'content/topics.yaml',
    says: 'What guides are grouped by, by its id, in the order of the home page.',
    schema: topicsSchema,
  },
  {
    name: 'site',
    files: 'content/site.yaml',
    says: 'What the site says of itself, and what it has.',
    schema: siteSchema,
  },
  {
    name: 'search',
    files: 'content/search/*.yaml',
    says: 'What people write in the search, where the guides say something else.',
    schema: searchWordsSchema,
  },
  {
    name: 'ui',
    files: 'content/ui/*.yaml',
    says: 'Words of buttons and labels that this site says otherwise.',
    schema: uiPartSchema,
  },
  {
    name: 'guide-successors',
    files: 'content/successors.yaml',
    says: 'Each guide that is gone, and the guide, or the step of one, that its addresses lead to.',
    schema: guideSuccessorsSchema,
  },
];
