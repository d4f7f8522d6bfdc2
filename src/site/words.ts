/** Puts values into a text with `{name}` places. A place without a value stays as it is. */
export function fillText(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

const pluralRules = new Map<string, Intl.PluralRules>();

/** A counted text: `other`, and a form for each other kind of number that its language tells apart. */
export type CountedText = Readonly<Record<string, string | undefined>>;

/** The form of a counted text for a number, filled with `{n}`. */
export function countText(forms: CountedText, n: number, lang: string): string {
  // Making one takes longer than rendering a step.
  const rules = pluralRules.get(lang) ?? new Intl.PluralRules(lang);
  pluralRules.set(lang, rules);
  return fillText(forms[rules.select(n)] ?? forms['other'] ?? '', { n });
}
