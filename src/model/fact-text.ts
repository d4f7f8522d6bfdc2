import { formatDate } from '../site/dates.ts';
import { isLocale, pickText, type Locale } from '../site/locales.ts';
import type { Ui } from '../site/ui-schema.ts';
import { fillText } from '../site/words.ts';
import { findInlineFacts, type FactComponent } from './components.ts';
import type { Facts, Link } from './facts-schema.ts';

/** Facts, and the language and the words to tell them in. */
export interface FactContext {
  readonly facts: Facts;
  readonly locale: Locale;
  readonly ui: Ui;
}

/** The names of a fact by locale, in the order they are given in: the first stands in for languages that have none. */
function listNames(names: object): [locale: Locale, name: string][] {
  return Object.entries(names).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
}

/**
 * A button, field or menu path as it stands on the screen, in this locale where that is verified.
 * @returns `lang`: the language of the name, where it is not the reader's
 */
export function describeUiName(
  { facts, locale }: FactContext,
  id: string,
): { text: string; lang?: Locale } {
  const name = facts['ui-names'][id];
  if (!name) return { text: id };
  const mark = (lang: unknown) => (typeof lang === 'string' && lang !== locale ? { lang } : {});
  if (Array.isArray(name.path)) return { text: name.path.join(' › '), ...mark(name.lang) };
  const names = listNames(name);
  const [lang, text] = names.find(([own]) => own === locale) ?? names[0] ?? [undefined, id];
  return { text, ...mark(lang) };
}

interface Address {
  readonly url: string;
  readonly lang?: string;
}

/** The addresses of a link, each with the language of its page, as far as that is known. */
export function listAddresses({ url, lang }: Link): Address[] {
  if (typeof url === 'string') return [{ url, ...(lang !== undefined && { lang }) }];
  return Object.entries(url).map(([own, address]) => ({ url: address, lang: own }));
}

/** A page in several languages. */
const manyLanguages = 'mul';

/** Where a link leads in a locale, the language of the page there, and whether that is another one than the reader's. */
export function pickAddress(link: Link, locale: Locale): Address & { isForeign: boolean } {
  const own = typeof link.url === 'string' ? undefined : link.url[locale];
  const address: Address =
    own === undefined ? (listAddresses(link)[0] ?? { url: '' }) : { url: own, lang: locale };
  const { lang = manyLanguages } = address;
  const isForeign = lang !== manyLanguages && lang.split('-')[0] !== locale.split('-')[0];
  return { ...address, isForeign };
}

const languageNames = new Map<string, Intl.DisplayNames>();

/** The mark on a link to a page in another language: "in English". */
export function nameForeign(lang: string, ui: Pick<Ui, 'lang' | 'linkInLanguage'>): string {
  // Making one takes longer than rendering a step.
  const names =
    languageNames.get(ui.lang) ?? new Intl.DisplayNames([ui.lang], { type: 'language' });
  languageNames.set(ui.lang, names);
  // What is not written like a language throws.
  const language = (isLocale(lang) ? names.of(lang) : undefined) ?? lang;
  return fillText(ui.linkInLanguage, { language });
}

/** A role's official name, followed in other languages by what the portal shows. */
export function describeRole(
  { facts, locale }: FactContext,
  id: string,
): { name: string; onScreen?: { readonly lang: Locale; readonly name: string } } {
  const names = listNames(facts.roles[id] ?? {});
  const [lang, shown] = names[0] ?? [locale, id];
  const name = names.find(([own]) => own === locale)?.[1];
  return name === undefined || name === shown
    ? { name: shown }
    : { name, onScreen: { lang, name: shown } };
}

/** A fact as plain text, for titles and answers. An unknown fact gives its id: a check reports it. */
export function describeFact(context: FactContext, component: FactComponent, id: string): string {
  const { facts, locale, ui } = context;
  switch (component) {
    case 'Role': {
      const { name, onScreen } = describeRole(context, id);
      return onScreen ? `${name} (${onScreen.name})` : name;
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
