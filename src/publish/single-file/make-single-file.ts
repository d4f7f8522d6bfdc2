import { formatDay } from '../../site/dates.ts';
import { fillText } from '../../site/words.ts';
import type { KnownList } from '../../search/known.ts';
import type { PageWords } from '../../site/page-words.ts';
import type { Paths } from '../../site/paths.ts';
import type { Ui } from '../../site/ui-schema.ts';
import { inlinePictures } from './inline-pictures.ts';
import { escapeText } from '../../map/build/draw-shapes.ts';
import { ownCode } from '../policy/own-code.ts';
import { writeDataAddress, type ScriptInliner } from './inline-scripts.ts';

/** What a single file is made from. */
export interface SingleFile {
  readonly guide: string;
  readonly locale: string;
  readonly locales: readonly string[];
  readonly ui: Ui;
  readonly paths: Paths;
  /** Where the site is published. */
  readonly site: URL;
  /** The day of the build, `YYYY-MM-DD`. */
  readonly today: string;
  /** The built page of the guide, with its style in it. */
  readonly html: string;
  /** The built page of its map. */
  readonly mapPage: string;
  readonly icon: string;
  /** What the search knows at sight, and what its script renders. */
  readonly known: KnownList;
  readonly words: PageWords;
  /** Opens the file in another language where it lies beside this one. */
  readonly openBeside: string;
  readonly scripts: ScriptInliner;
  /** The text of a style sheet, by its address on the site. */
  readonly readSheet: (address: string) => Promise<string>;
  /** The bytes of a picture, by its address on the site. */
  readonly readPicture: (address: string) => Promise<Buffer>;
}

/** What would be fetched from the site, or works there alone. */
const needed =
  / src="(?!data:)[^"]*"|<link rel="(?:stylesheet|manifest)"|_astro\/|class="search|data-worker|speculationrules/;

/**
 * The page of a guide as one file that works from a disk with no network: with its map, scripts, pictures, icon, error codes and
 * messages in it, and links to other pages that lead to the site.
 * @throws if the page has something that the file would have to load
 */
export async function makeSingleFile(parts: SingleFile): Promise<string> {
  const { guide, locale, paths, site, html, icon } = parts;
  const root = paths.root();
  const own = paths.guide(locale, guide);
  let file = carryMap(dropSiteParts(html), parts.mapPage);
  file = await inlineSheets(file, parts.readSheet);
  const { page, head } = await parts.scripts.inline(file);
  file = await inlinePictures(page, parts.readPicture);
  file = file
    .replace(`href="${root}favicon.svg"`, () => `href="${asAttribute('image/svg+xml', icon)}"`)
    .replace(/ data-search(?:="[^"]*")?/, () => ` data-search data-kept="${writeKept(parts)}"`)
    .replaceAll(`href="${own}#`, 'href="#');
  for (const other of parts.locales.filter((candidate) => candidate !== locale)) {
    const beside = ` data-beside="${guide}-${other}.html"`;
    file = file.replace(
      new RegExp(` href="(${paths.guide(other, guide)}(?:#[^"]*)?)"`, 'g'),
      (_, address: string) => ` href="${new URL(address, site).href}"${beside}`,
    );
  }
  file = file
    .replace(/ (href|src|action)="(\/[^"]*)"/g, (_, name: string, address: string) => {
      return ` ${name}="${new URL(address, site).href}"`;
    })
    .replace('</title>', '</title><meta name="robots" content="noindex">')
    .replace('<footer class="site-footer">', (footer) => footer + writeOrigin(parts))
    .replace('</body>', () => `<script>${ownCode(parts.openBeside)}</script></body>`);
  // The scripts are most of the file: nothing need be looked for in them.
  file = file.replace('</head>', () => `${head}</head>`);
  const left = needed.exec(file)?.[0];
  if (left) throw new Error(`The single file of "${guide}" would still need the site: ${left}`);
  return file;
}

/** The page with the map of another one, where the script that shows it looks for it (load-map.ts). */
function carryMap(html: string, mapPage: string): string {
  const map = /<article class="whole-map"[\s\S]*<\/article>/.exec(mapPage)?.[0];
  if (!map) throw new Error('The page of the map has none.');
  const body = map.replace(/<section class="downloads"[\s\S]*<\/section>/, '');
  return html.replace('</body>', () => `<template class="map-page">${body}</template></body>`);
}

/** Puts the style sheets that a page names into it. */
async function inlineSheets(html: string, readSheet: SingleFile['readSheet']): Promise<string> {
  const link = /<link (?:class="([\w-]+)" )?rel="stylesheet" href="([^"]+)">/;
  const found = link.exec(html);
  if (!found) return html;
  const [written, name = '', address = ''] = found;
  const style = `<style class="${name}">${ownCode(await readSheet(address))}</style>`;
  return inlineSheets(
    html.replace(written, () => style),
    readSheet,
  );
}

/** The page without what only the site can do: looking for words, what is fetched ahead, and working without a network. */
function dropSiteParts(html: string): string {
  return html
    .replace(/<a class="search-link"[^>]*>[^<]*<\/a>/, '')
    .replace(/<script type="speculationrules">.*?<\/script>/, '')
    .replace(/<link rel="preload"[^>]*>/, '')
    .replace(
      /(<template class="page-controls")[^>]*>\s*(<script[^>]*><\/script>)[\s\S]*?(?=<\/template>)/,
      '$1>$2',
    );
}

/** What the script of the search would fetch: of what is known, all that opens a step of this guide. */
function writeKept({ known, words, guide, locale, paths, site }: SingleFile): string {
  const start = `${paths.guide(locale, guide)}#`;
  const isOwn = ({ place }: { place: string }) => place.startsWith(start);
  const codes = Object.entries(known.codes).filter(([, code]) => isOwn(code));
  const kept = {
    search: words.search,
    ticket: words.ticket,
    known: { ...known, codes: Object.fromEntries(codes), messages: known.messages.filter(isOwn) },
  };
  // What is on this page stays here; every other address leads to the site.
  const text = JSON.stringify(kept)
    .replaceAll(`":"${start}`, '":"#')
    .replace(/(?<="(?:href|page|place)":")\/[^"]*/g, (address) => new URL(address, site).href);
  return asAttribute('application/json', text);
}

function asAttribute(type: string, text: string): string {
  return writeDataAddress(type, text).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

/** Where the file comes from, and how old it is. */
export function writeOrigin({
  guide,
  locale,
  paths,
  site,
  today,
  ui,
}: Pick<SingleFile, 'guide' | 'locale' | 'paths' | 'site' | 'today' | 'ui'>): string {
  const address = escapeText(new URL(paths.guide(locale, guide), site).href);
  const date = formatDay(today, ui.lang);
  const link = `<a href="${address}">${address}</a>`;
  return `<p>${fillText(escapeText(ui.offline.fileCopy), { address: link, date })}</p>`;
}
