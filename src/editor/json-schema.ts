import { z } from 'zod';
import type { Named } from '../flow/flow-schema.ts';
import type { ContentFile } from './content-files.ts';

/** A JSON Schema, or a part of one. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly propertyNames?: JsonSchema;
  readonly items?: JsonSchema | readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly if?: JsonSchema;
  readonly then?: JsonSchema;
  /** From the meta of our own schemas; not in what is written. */
  readonly names?: Named;
  readonly form?: string;
}

/** The ids that a site has. */
export type SiteIds = Readonly<Record<Exclude<Named, 'steps'>, readonly string[]>> & {
  /** By guide: its start, and all its steps. */
  readonly steps: Readonly<Record<string, { start: string; all: readonly string[] }>>;
};

/**
 * The JSON Schema of a kind of file, for editors.
 * @param ids those of the site: they are offered, but others are no fault, since a new one is typed before it is there
 */
export function createJsonSchema(file: ContentFile, ids?: SiteIds): JsonSchema {
  const made = z.toJSONSchema(file.schema, {
    target: 'draft-07',
    io: 'input',
    unrepresentable: 'any',
  });
  const { $schema, ...rest } = adapt(made as JsonSchema, ids);
  return {
    ...($schema !== undefined && { $schema }),
    title: file.files,
    description: file.says,
    ...rest,
    ...(file.name === 'flow' && ids && { allOf: offerTargets(ids) }),
  };
}

/** What is written of a schema, with all that is inside it. */
function adapt(schema: JsonSchema, ids: SiteIds | undefined): JsonSchema {
  const { names, ...own } = schema;
  const inner: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(own))
    if (key !== 'form') inner[key] = adaptPart(key, value, ids);
  const adapted = inner as JsonSchema;
  const offered = ids && names !== undefined ? listOffered(names, ids) : [];
  if (offered.length > 0) return offer(adapted, offered);
  if (ids && own.properties?.['guide']?.names === 'guides' && own.properties['step'])
    return { ...adapted, allOf: offerSteps(ids) };
  // 404 and 1e3 are texts here, and numbers to an editor.
  const isFixed = [own.const, own.enum, own.pattern, own.format].some((one) => one !== undefined);
  return own.type === 'string' && !isFixed ? { ...adapted, type: ['string', 'number'] } : adapted;
}

function adaptPart(key: string, value: unknown, ids: SiteIds | undefined): unknown {
  if (['const', 'default', 'enum', 'required', 'type'].includes(key)) return value;
  if (key === 'propertyNames') {
    // A name such as 404 is a text to us, and a number to an editor.
    const names = pick(value as JsonSchema);
    return names.pattern === undefined ? {} : names;
  }
  if (Array.isArray(value)) return value.map((one) => adaptPart('', one, ids));
  if (typeof value !== 'object' || value === null) return value;
  if (key === 'properties') {
    const fields = Object.entries(value as Record<string, JsonSchema>);
    return Object.fromEntries(fields.map(([name, field]) => [name, adapt(field, ids)]));
  }
  return adapt(value, ids);
}

function pick({ type, maxLength, pattern }: JsonSchema): JsonSchema {
  return {
    ...(type !== undefined && { type }),
    ...(maxLength !== undefined && { maxLength }),
    ...(pattern !== undefined && { pattern }),
  };
}

/** Steps are offered by guide, where it is known which. */
function listOffered(names: Named, ids: SiteIds): readonly string[] {
  if (names === 'steps') return [];
  // Anybody can do it; it needs none.
  const isOptional = names === 'roles' || names === 'licences';
  return isOptional ? ['none', ...ids[names]] : ids[names];
}

function offer(schema: JsonSchema, offered: readonly string[]): JsonSchema {
  const others = Object.entries(schema).filter(([key]) => !(key in pick(schema)));
  return { ...Object.fromEntries(others), anyOf: [{ enum: offered }, pick(schema)] };
}

/** Where a flow begins tells which guide's steps its answers may lead to. */
function offerTargets({ steps }: SiteIds): JsonSchema[] {
  return Object.values(steps).map(({ start, all }) => {
    const target = offer({ type: 'string' }, all);
    const answers = { properties: { answers: { additionalProperties: target } } };
    return {
      if: { properties: { start: { const: start } }, required: ['start'] },
      then: { properties: { start: target, steps: { additionalProperties: answers } } },
    };
  });
}

/** Of an entry that names a guide, the steps of that guide. */
function offerSteps({ steps }: SiteIds): JsonSchema[] {
  return Object.entries(steps).map(([guide, { all }]) => ({
    if: { properties: { guide: { const: guide } }, required: ['guide'] },
    then: { properties: { step: offer({ type: 'string' }, all) } },
  }));
}
