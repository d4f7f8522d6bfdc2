import { languageTagPattern } from '../../checks/link-checks.ts';
import type { Finding } from '../../model/finding.ts';
import type { LookUp } from './look-up.ts';

/** A finding without its place. */
export type LinkFault = Pick<Finding, 'severity' | 'name' | 'says' | 'remedy'>;

/** Asked for a page that is gone for good. */
const goneStatuses = [404, 410];

export interface LookedUp {
  readonly id: string;
  readonly address: string;
  /** The language that the page was asked for in. */
  readonly language: string;
}

/** What is wrong with an address that was looked up; undefined if nothing is. */
export function judgeLookUp(
  { id, address, language }: LookedUp,
  found: LookUp,
): LinkFault | undefined {
  const fault = (name: string, says: string, remedy: string, severity = 'error' as const) => ({
    severity,
    name,
    says: `"${id}" ${says}`,
    remedy,
  });
  if (found.state === 'silent') {
    const says = `could not be looked up: ${address} (${found.reason}).`;
    return fault('link-silent', says, 'Try again; if it stays silent, find another official page.');
  }
  if (found.state === 'refused') {
    if (goneStatuses.includes(found.status)) {
      const says = `is gone: ${address} answered ${found.status}.`;
      return fault('link-dead', says, 'Find out where the page is now, and give its address.');
    }
    const says = `was not shown to a program: ${address} answered ${found.status}.`;
    const remedy = 'Open it in a browser, and write the day as "checked:" if it is there.';
    return { ...fault('link-refused', says, remedy), severity: 'warning' };
  }
  if (!found.hasAnchor) {
    const says = `is there, but has no "${new URL(address).hash}".`;
    const remedy = 'Open the page, and copy the address of the heading that is meant.';
    return fault('link-anchor-dead', says, remedy);
  }
  const { finalAddress } = found;
  if (isSamePage(address, finalAddress)) return undefined;
  const remedy = 'See that it is the page that is meant, and give this address without a language.';
  const moved = {
    ...fault('link-moved', `leads on to ${finalAddress}.`, remedy),
    severity: 'warning' as const,
  };
  if (!leadsToLanguage(address, finalAddress)) return moved;
  return isInLanguage(finalAddress, language)
    ? undefined
    : {
        ...moved,
        name: 'link-other-language',
        remedy: 'Remove this address: the page is not there in that language.',
      };
}

/** Whether the site has only added a language, or changed it for another one. */
export function leadsToLanguage(address: string, finalAddress: string): boolean {
  const [from, to] = [new URL(address), new URL(finalAddress)];
  const hasTag = (url: URL) => splitPath(url).some((part) => languageTagPattern.test(part));
  const isElsewhere = splitPath(from).join('/') !== splitPath(to).join('/');
  return hasTag(to) && isElsewhere && isSamePage(withoutLanguage(from), withoutLanguage(to));
}

/** Addresses of the same page: a slash at its end, `www.` and the anchor do not count, nor does an added `?`. */
function isSamePage(address: string, other: string): boolean {
  const name = (text: string) => {
    const url = new URL(text);
    return `${url.host.replace(/^www\./, '')}/${splitPath(url).join('/')}`.toLowerCase();
  };
  const { search } = new URL(address);
  return name(address) === name(other) && (search === '' || search === new URL(other).search);
}

function isInLanguage(address: string, language: string): boolean {
  const tag = splitPath(new URL(address)).find((part) => languageTagPattern.test(part));
  return tag?.split('-')[0]?.toLowerCase() === language.split('-')[0]?.toLowerCase();
}

function withoutLanguage(url: URL): string {
  const parts = splitPath(url).filter((part) => !languageTagPattern.test(part));
  return new URL(`/${parts.join('/')}${url.search}`, url).href;
}

function splitPath(url: URL): string[] {
  return url.pathname.split('/').filter(Boolean);
}
