import type { z } from 'zod';

/** What of a value fits its schema: entries and items that do not fit are left out, alone. Undefined if all of it is wrong. */
export function keepSound<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): z.output<Schema> | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const kept = structuredClone(value);
  // From the end, so that the items of a list that are yet to go stay where they are.
  const removed = result.error.issues.toReversed().map((issue) => removeBreach(kept, issue));
  return removed.includes(true) ? keepSound(schema, kept) : undefined;
}

/** Removes what an issue is about, and says whether there was anything. */
function removeBreach(value: unknown, issue: z.core.$ZodIssue): boolean {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => removeAt(value, [...issue.path, key])).includes(true);
  return removeAt(value, issue.path);
}

function removeAt(value: unknown, path: readonly PropertyKey[]): boolean {
  const parent = path.slice(0, -1).reduce<unknown>(valueIn, value);
  const last = path.at(-1);
  if (last === undefined || valueIn(parent, last) === undefined) return false;
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else Reflect.deleteProperty(parent as object, last);
  return true;
}

function valueIn(parent: unknown, key: PropertyKey): unknown {
  return typeof parent === 'object' && parent !== null ? Reflect.get(parent, key) : undefined;
}
