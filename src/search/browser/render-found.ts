import { fillText } from '../../site/words.ts';
import type { Tree } from '../../site/page-words.ts';
import type { Found } from './ask.ts';
import { renderTree } from './render-tree.ts';

/**
 * What is found, as the items of a list: error codes, known and unknown, then messages, then what words led to. Each says
 * why it is there.
 * @param says what is said of each kind: see write-search.ts
 */
export function renderFound(found: Found, says: DOMStringMap): HTMLElement[] {
  const { said = '', matches = '', about = '', unconfirmed = '' } = says;
  const mark = (isUnconfirmed?: true) => (isUnconfirmed ? ` (${unconfirmed})` : '');
  const items: (readonly Tree[])[] = [
    ...found.codes.map(({ code, name, meaning, page, place, step, unconfirmed: isOwn }) => [
      writeLink(place, step, [[code, name].filter(Boolean).join(' '), meaning + mark(isOwn)]),
      ['p', {}, [['a', { href: page }, [fillText(about, { code })]]]] as const,
    ]),
    ...found.unknown.map((code) => [writeUnknown(code, says)]),
    ...found.messages.map(({ text, place, step, unconfirmed: isOwn }) => [
      writeLink(place, step, [fillText(said, { text }) + mark(isOwn)]),
    ]),
    ...found.records.map(({ record: [address, , title, guide, who], kind, words }) => [
      writeLink(address, title, [
        [kind, guide, who].filter(Boolean).join(' · '),
        ...(words.length > 0 ? [fillText(matches, { words: words.join(', ') })] : []),
      ]),
    ]),
  ];
  return items.map((parts) => renderTree(['li', {}, parts]));
}

/** A link to a step, and below its title what it is and why it is shown. */
function writeLink(href: string, title: string, reasons: readonly string[]): Tree {
  return [
    'a',
    { href },
    [['strong', {}, [title]], ...reasons.flatMap((said): Tree[2] => [' ', ['span', {}, [said]]])],
  ];
}

/** A code that is not listed, and the official look-up of the site's subject, if it knows such codes. */
function writeUnknown(code: string, says: DOMStringMap): Tree {
  const { unlisted = '', lookup = '', lookuppage, lookupknows = '', lookuptitle = '' } = says;
  return [
    'p',
    {},
    [
      fillText(unlisted, { code }),
      ...(lookuppage !== undefined && new RegExp(lookupknows).test(code)
        ? [` ${lookup} `, ['a', { href: fillText(lookuppage, { code }) }, [lookuptitle]] as const]
        : []),
    ],
  ];
}
