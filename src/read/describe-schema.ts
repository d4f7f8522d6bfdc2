import { z } from 'zod';

type Schema = z.core.$ZodType;

/** The schema of the value at a path, as far as the value says which of several it is. */
export function schemaAt(
  schema: Schema,
  value: unknown,
  path: readonly PropertyKey[],
): Schema | undefined {
  const [key, ...rest] = path;
  const inner = unwrap(schema, value);
  if (key === undefined) return inner;
  const below = readField(value, String(key));
  const next = pickInner(inner, String(key));
  return next && schemaAt(next, below, rest);
}

function pickInner(schema: Schema, key: string): Schema | undefined {
  if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, Schema>> = schema.shape;
    return Object.hasOwn(shape, key) ? shape[key] : schema.def.catchall;
  }
  if (schema instanceof z.ZodRecord) return schema.def.valueType;
  return schema instanceof z.ZodArray ? schema.def.element : undefined;
}

/** The names of the fields that a schema has. */
export function listFields(schema: Schema | undefined): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** The values that a schema lets one choose from. */
export function listValues(schema: Schema | undefined): string[] {
  return schema instanceof z.ZodEnum ? schema.options.map(String) : [];
}

/** What a schema asks for, as the object of a sentence. */
export function describeSchema(schema: Schema | undefined): string {
  const inner = schema && unwrap(schema, undefined);
  if (inner instanceof z.ZodEnum) return `one of: ${listValues(inner).join(', ')}`;
  if (inner instanceof z.ZodLiteral) return `"${[...inner.values].join(', ')}"`;
  if (inner instanceof z.ZodBoolean) return 'true or false';
  if (inner instanceof z.ZodArray) return 'a list, such as [one, two]';
  if (inner instanceof z.ZodISODate) return 'a day, such as 2026-11-30';
  if (inner instanceof z.ZodObject) return `the fields it has: ${listFields(inner).join(', ')}`;
  return (
    readForm(inner) ??
    (inner instanceof z.ZodRecord ? 'entries, each with a name and a colon' : 'a text')
  );
}

/** What a schema says of itself, where its kind does not say it all. */
export function readForm(schema: Schema | undefined): string | undefined {
  const form = schema && z.globalRegistry.get(schema)?.['form'];
  return typeof form === 'string' ? form : undefined;
}

function unwrap(schema: Schema, value: unknown): Schema {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return unwrap(schema.def.innerType, value);
  }
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const { discriminator, options } = schema.def;
    const kinds = options.map((option) => pickInner(option, discriminator));
    const kind = readField(value, discriminator);
    const at = kinds.findIndex(
      (one) => one instanceof z.ZodLiteral && one.values.has(kind as string),
    );
    // Where none is chosen, what all of them have is the field that tells which it is.
    return options[at] ?? z.object({ [discriminator]: z.enum(kinds.flatMap(listLiterals)) });
  }
  return schema;
}

function listLiterals(schema: Schema | undefined): string[] {
  return schema instanceof z.ZodLiteral ? [...schema.values].map(String) : [];
}

function readField(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}
