import { Ajv2020 } from 'ajv/dist/2020.js';

/**
 * What breaks a JSON Schema of draft 2020-12 in a value, one entry a breach.
 * @throws if the schema is not a valid one, or uses a keyword that does not exist
 */
export function createSchemaReader(schema: object): (data: unknown) => readonly object[] {
  const validate = new Ajv2020({ allErrors: true, strict: true, validateFormats: false }).compile(
    schema,
  );
  return (data) => (validate(data) ? [] : (validate.errors ?? [{}]));
}
