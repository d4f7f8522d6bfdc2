import { hashCode } from './own-code.ts';

/** A start tag as our pages have it: every value in quotes. */
const startTag =
  /<([a-z][\w:-]*)((?:\s+[^\s"'<>=/]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))?)*)\s*\/?>/iy;
const attribute = /([^\s"'<>=/]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?/g;
const other = /[^<]+|<\/[a-z][\w:-]*\s*>|<!--(?!-?>)[\s\S]*?-->|<!doctype html>/iy;
/** Elements whose text is no markup. */
const raw = [
  'script',
  'style',
  'textarea',
  'title',
  'noscript',
  'xmp',
  'iframe',
  'noembed',
  'plaintext',
];
/** Attributes whose value is a page or a style of its own. */
const inlined = ['srcdoc', 'style'];
/** What attributes have at least if one of them is code: most have nothing of it, and need not be read one by one. */
const sign = /[\s"'`/]on|srcdoc|style|[:&]/i;

/**
 * What could run or apply in a page and was not written by this build: a few words for each, fit to follow "has". A page
 * that is not written as ours are is not trusted to be read as a browser reads it.
 * @param own the hashes of what the build has written
 */
export function findForeignCode(html: string, own: ReadonlySet<string>): string[] {
  const found: string[] = [];
  let at = 0;
  const read = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const match = pattern.exec(html);
    if (match) at = pattern.lastIndex;
    return match;
  };
  while (at < html.length) {
    if (read(other)) continue;
    const tag = read(startTag);
    if (!tag) return [...found, `markup that cannot be read: ${quote(html.slice(at))}`];
    const [, name = '', attributes = ''] = tag;
    const element = name.toLowerCase();
    found.push(...judgeAttributes(attributes));
    if (!raw.includes(element)) continue;
    const end = html.slice(at).search(new RegExp(`</${element}[\\s/>]`, 'i'));
    if (end === -1) return [...found, `a <${element}> without an end`];
    const text = html.slice(at, at + end);
    at += end;
    if (element !== 'script' && element !== 'style') continue;
    const isData = /\stype="application\/(?:ld\+)?json"/.test(attributes);
    if (text !== '' && !isData && !own.has(hashCode(text)))
      found.push(`a <${element}> of its own: ${quote(text)}`);
  }
  return found;
}

function judgeAttributes(attributes: string): string[] {
  if (!sign.test(attributes)) return [];
  return [...attributes.matchAll(attribute)].flatMap(([whole, name = '', ...values]) => {
    const value = values.find(Boolean) ?? '';
    // As a browser reads an address: without what it leaves out, and with what is written by its number.
    const address = value
      .replace(/&#(x[\da-f]+|\d+);?/gi, (_, code: string) =>
        String.fromCodePoint(Math.min(Number(code.replace(/^x/i, '0x')), 0x10ffff)),
      )
      .replace(/&(?:tab|newline);/gi, '')
      .replace(/&colon;/gi, ':')
      .replace(/[\p{Cc}\s]/gu, '');
    const isCode =
      /^on/i.test(name) ||
      inlined.includes(name.toLowerCase()) ||
      /^(?:javascript|vbscript):/i.test(address);
    return isCode ? [`the attribute ${quote(whole)}`] : [];
  });
}

const quote = (text: string) => JSON.stringify(text.trim().slice(0, 80));
