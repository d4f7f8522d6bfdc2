import { placeOf, type Breach, type Check } from './check.ts';
import { pickLanguage } from '../languages/languages.ts';
import type { Content } from '../model/content.ts';
import { listAddresses } from '../model/fact-text.ts';
import type { Locale } from '../site/locales.ts';

/** After so many days a page must be looked up again. */
const daysUntilOverdue = 180;

/** A language with its region, as it stands in addresses: `nb-no`, `en-US`, `sr-latn-rs`. */
export const languageTagPattern = /^[a-z]{2}(-[a-z]{4})?-[a-z]{2}$/i;

/** Whether it leads where it seems to: no host behind an @, and no letters that look like others. */
function isPlainAddress(address: string): boolean {
  const url = URL.parse(address);
  if (!url || url.username !== '' || url.password !== '') return false;
  return address.toLowerCase().startsWith(`https://${url.host}`);
}

/** Whether links lead safely to a page in the reader's own language, and were looked up of late. */
export const linkChecks: readonly Check[] = [
  {
    name: 'link-not-https',
    severity: 'error',
    isOfSite: true,
    description:
      'Every link is a whole address that begins with https://, and that anybody can open.',
    find: inAddresses(({ address, place }) => {
      const remedy = 'Give the whole address, copied from the address bar.';
      if (/\s/.test(address)) {
        return [{ ...place, says: `A space stands in the address "${address}".`, remedy }];
      }
      if (!isPlainAddress(address)) {
        const says = `"${address}" is not an address of https:// and a host in plain letters, without a name or password.`;
        return [{ ...place, says, remedy }];
      }
      const { hostname } = new URL(address);
      if (!isPrivate(hostname)) return [];
      const says = `"${hostname}" leads elsewhere on every network: it is a private address.`;
      return [{ ...place, says, remedy: 'Give a page that every reader can open.' }];
    }),
  },
  {
    name: 'link-checked-later',
    severity: 'warning',
    isOfSite: true,
    description: 'No link was looked up on a day that is still to come.',
    find: ({ facts, factSources }, { today }) =>
      Object.entries(facts.links)
        // Somewhere it is tomorrow already.
        .filter(([, { checked }]) => Date.parse(checked) - Date.parse(today) > 86_400_000)
        .map(([id, { checked }]) => ({
          ...placeOf(factSources.links, id, 'checked'),
          says: `"${id}" is said to have been looked up on ${checked}, which is still to come.`,
          remedy: 'Write the day on which somebody opened the page.',
        })),
  },
  {
    name: 'same-address',
    severity: 'warning',
    isOfSite: true,
    description: 'No address has two ids.',
    find: ({ facts, factSources }) => {
      const first = new Map<string, string>();
      return Object.entries(facts.links).flatMap(([id, link]) => {
        const url = listAddresses(link)[0]?.url ?? '';
        const twin = first.get(url);
        if (twin === undefined) {
          first.set(url, id);
          return [];
        }
        return [
          {
            ...placeOf(factSources.links, id, 'url'),
            says: `"${twin}" and "${id}" are the same page.`,
            remedy: `Name "${twin}" wherever "${id}" is named, and remove "${id}".`,
          },
        ];
      });
    },
  },
  {
    name: 'link-locale-locked',
    severity: 'error',
    isOfSite: true,
    description:
      'An address leaves the language to the reader; one that is given for a language leads to no other.',
    find: inAddresses(({ address, of, place }) => {
      const tag = splitAddress(address).find((part) => languageTagPattern.test(part));
      if (tag === undefined) return [];
      if (of === undefined) {
        const remedy = `Remove "${tag}": the site then chooses the reader's own language.`;
        return [{ ...place, says: `"${address}" leads to one language only, "${tag}".`, remedy }];
      }
      const [language = ''] = tag.toLowerCase().split('-');
      if ([of.split('-')[0], ...(pickLanguage(of).otherTags ?? [])].includes(language)) return [];
      const says = `"${address}" is given for "${of}", and leads to "${tag}".`;
      return [{ ...place, says, remedy: `Give the page in "${of}", or remove it.` }];
    }),
  },
  {
    name: 'link-check-overdue',
    severity: 'warning',
    isOfSite: true,
    description: `Every link was looked up within the last ${daysUntilOverdue} days.`,
    find: ({ facts, factSources }, { today }) =>
      Object.entries(facts.links).flatMap(([id, { checked }]) => {
        const days = (Date.parse(today) - Date.parse(checked)) / 86_400_000;
        if (days <= daysUntilOverdue) return [];
        return [
          {
            ...placeOf(factSources.links, id, 'checked'),
            says: `"${id}" was last looked up ${days} days ago.`,
            remedy: 'Open the page, see that it still says what the guides say, and write the day.',
          },
        ];
      }),
  },
];

interface Address {
  readonly address: string;
  /** The language that it is given for, where there is one for each. */
  readonly of: Locale | undefined;
  readonly place: Pick<Breach, 'file' | 'line'>;
}

function inAddresses(find: (address: Address) => Breach[]): Check['find'] {
  return ({ facts, factSources }: Content) =>
    Object.entries(facts.links).flatMap(([id, link]) =>
      listAddresses(link).flatMap(({ url, lang }) => {
        const of = typeof link.url === 'string' ? undefined : lang;
        return find({ address: url, of, place: placeOf(factSources.links, id, 'url', of ?? '') });
      }),
    );
}

/** Whether a name or a number is one that each network gives away itself, or no name of the internet at all. */
function isPrivate(host: string): boolean {
  return (
    /^(?:10|127|0)\.|^169\.254\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^\[/.test(host) ||
    /(?:^|\.)(?:localhost|local|internal|lan|intranet|home)$/.test(host) ||
    !host.includes('.')
  );
}

/** The segments of an address's path and the values of its query; none if it is no address. */
function splitAddress(address: string): string[] {
  const url = URL.parse(address);
  return url ? [...url.pathname.split('/').filter(Boolean), ...url.searchParams.values()] : [];
}
