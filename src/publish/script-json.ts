/** A value as the text of a script element, which a `<` in it could end. */
export function writeScriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
