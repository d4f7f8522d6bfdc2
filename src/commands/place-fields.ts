import { z } from 'zod';
import { contentFiles } from '../editor/content-files.ts';
import type { Named } from '../flow/flow-schema.ts';
import { describeSchema } from '../read/describe-schema.ts';

type Schema = z.core.$ZodType;

const place = /(?<=<!-- npm run docs -->\n\n).*?(?=\n\n<!-- end -->)/s;

/**
 * A page of Markdown with every field of every kind of file between its two marks, as the schemas have them. The words of
 * the controls are left out: their schema lists them.
 * @throws if the marks are not there, or a field says nothing of itself
 */
export function placeFields(page: string): string {
  if (!place.test(page)) throw new Error('There are no marks around the fields.');
  const parts = contentFiles
    .filter(({ name }) => name !== 'ui')
    .flatMap(({ name, files, says, schema }) => [
      `## ${name}`,
      `\`${files.replace(/^content\//, '')}\`: ${says}`,
      ...writeParts(schema),
    ]);
  return page.replace(place, () => parts.join('\n\n'));
}

/** The fields of an entry, or of the file itself, as one list; of entries that are of several kinds, one for each kind. */
function writeParts(schema: Schema): string[] {
  const entry = unwrap(schema);
  if (entry instanceof z.ZodRecord) return writeParts(entry.def.valueType);
  if (entry instanceof z.ZodUnion && !(entry instanceof z.ZodDiscriminatedUnion)) {
    return [readDescription(entry) ?? '', ...entry.def.options.flatMap(writeParts)].filter(Boolean);
  }
  if (!(entry instanceof z.ZodObject)) return [];
  const fields = Object.entries(readShape(entry));
  const list = fields.flatMap(([name, field]) => {
    if (readDescription(field) === undefined) throw new Error(`"${name}" says nothing of itself.`);
    return [writeRow(name, field), ...listInner(name, field)];
  });
  const kinds = fields.flatMap(([name, field]) => writeKinds(name, field));
  const above = readDescription(entry);
  return [...(above === undefined ? [] : [above]), list.join('\n'), ...kinds];
}

/** What a field has inside it, as far as that says something of itself. */
function listInner(path: string, field: Schema): string[] {
  const inner = unwrap(field);
  if (inner instanceof z.ZodArray) return listInner(path, inner.def.element);
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(readShape(inner)).flatMap(([name, part]) =>
    readDescription(part) === undefined
      ? []
      : [writeRow(`${path}.${name}`, part), ...listInner(`${path}.${name}`, part)],
  );
}

function writeKinds(path: string, field: Schema): string[] {
  const inner = unwrap(field);
  const value = inner instanceof z.ZodRecord ? inner.def.valueType : undefined;
  if (!(value instanceof z.ZodDiscriminatedUnion)) return [];
  const { discriminator, options } = value.def;
  return options.flatMap((option) => {
    const kind = option instanceof z.ZodObject ? readShape(option)[discriminator] : undefined;
    const name = kind ? describe(kind).replaceAll('"', '') : '';
    return [`Each of \`${path}\` whose \`${discriminator}\` is ${name}:`, ...writeParts(option)];
  });
}

function writeRow(name: string, field: Schema): string {
  const isOptional = field instanceof z.ZodOptional || field instanceof z.ZodDefault;
  const left = isOptional ? ', which may be left out' : '';
  return `- \`${name}\`, ${describe(field)}${left}. ${readDescription(field) ?? ''}`;
}

function describe(field: Schema): string {
  const inner = unwrap(field);
  const names = z.globalRegistry.get(inner)?.['names'] as Named | undefined;
  if (names !== undefined) return `the id of a ${names.slice(0, -1)}`;
  if (inner instanceof z.ZodArray && !(unwrap(inner.def.element) instanceof z.ZodObject))
    return `a list: ${describe(inner.def.element)}, and so on`;
  if (inner instanceof z.ZodEnum)
    return `one of ${inner.options.map((one) => `\`${String(one)}\``).join(', ')}`;
  return describeSchema(inner).replace(/\{.*\}|\[.*\]|"[^"]*"/g, '`$&`');
}

function readShape({ shape }: z.ZodObject): Readonly<Record<string, Schema>> {
  return shape;
}

function readDescription(schema: Schema): string | undefined {
  const own = z.globalRegistry.get(schema)?.description;
  const inner = unwrap(schema);
  return own ?? (inner === schema ? undefined : readDescription(inner));
}

function unwrap(schema: Schema): Schema {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? unwrap(schema.def.innerType)
    : schema;
}
