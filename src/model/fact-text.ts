import { formatDate } from '../site/dates.ts';
import { pickText, type Locale } from '../site/locales.ts';
import type { Ui } from '../site/ui-schema.ts';
import { findInlineFacts, type FactComponent } from './components.ts';
import type { Facts, Link } from './facts-schema.ts';

/** The language that names on the screen, roles and links are known in at least. */
export const screenLocale: Locale = 'en';

/** Facts, and the language and the words to tell them in. */
export interface FactContext {
  readonly facts: Facts;
  readonly locale: Locale;
  readonly ui: Ui;
}

/** What a fact is called in a locale, if it has a name there. */
function readName(names: Readonly<Record<string, unknown>>, locale: Locale): string | undefined {
  const name = names[locale];
  return typeof name === 'string' ? name : undefined;
}

/** A button, field or menu path as it stands on the screen, in this locale where that is verified, else in English. */
export function describeUiName(
  { facts, locale }: FactContext,
  id: string,
): { text: string; inEnglish: boolean } {
  const name = facts['ui-names'][id];
  if (!name) return { text: id, inEnglish: false };
  if (Array.isArray(name.path)) {
    return { text: name.path.join(' › '), inEnglish: locale !== screenLocale };
  }
  const local = readName(name, locale);
  const text = local ?? readName(name, screenLocale) ?? id;
  return { text, inEnglish: locale !== screenLocale && local === undefined };
}

/** Where a link leads in a locale, the language of the page there, and whether that is English for a reader of another. */
export function pickAddress(
  link: Link,
  locale: Locale,
): { url: string; lang: string; inEnglish: boolean } {
  const localUrl = locale === 'nb' ? link['nb-url'] : undefined;
  if (localUrl !== undefined) return { url: localUrl, lang: locale, inEnglish: false };
  return {
    url: link.url,
    lang: link.lang,
    inEnglish: link.lang === screenLocale && locale !== screenLocale,
  };
}

/** A role's official name, followed by the English one in other languages: it is what the portal shows. */
export function describeRole(
  { facts, locale }: FactContext,
  id: string,
): { name: string; english?: string } {
  const role = facts.roles[id];
  if (!role) return { name: id };
  const local = readName(role, locale);
  return local === undefined || local === role.en
    ? { name: role.en }
    : { name: local, english: role.en };
}

/** A fact as plain text, for titles and answers. An unknown fact gives its id: a check reports it. */
export function describeFact(context: FactContext, component: FactComponent, id: string): string {
  const { facts, locale, ui } = context;
  switch (component) {
    case 'Role': {
      const { name, english } = describeRole(context, id);
      return english ? `${name} (${english})` : name;
    }
    case 'Ui':
      return describeUiName(context, id).text;
    case 'When': {
      const date = facts.dates[id];
      return date ? formatDate(date, ui) : id;
    }
    case 'OldName':
      return facts['old-names'][id]?.name ?? id;
    case 'Link': {
      const link = facts.links[id];
      return link ? pickText(link.title, locale) : id;
    }
    case 'Command':
      return facts.commands[id]?.code ?? id;
    case 'ErrorCode':
      return id;
  }
}

/** A line of frontmatter with its facts put in. */
export function fillFacts(context: FactContext, line: string): string {
  return findInlineFacts(line).reduce(
    (text, { component, id, written }) =>
      component ? text.replaceAll(written, () => describeFact(context, component, id)) : text,
    line,
  );
}
