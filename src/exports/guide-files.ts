import { hasPart, wordSite } from '../site/site-settings.ts';
import type { Part, SiteSettings } from '../site/site-schema.ts';
import { drawGuideMap } from '../map/build/draw-guide-map.ts';
import type { GuideFile } from '../site/paths.ts';
import { drawPicture } from './draw-picture.ts';
import type { GuideExport } from './export-context.ts';
import { makeFlowData } from './flow-data.ts';
import { wordFlow } from './worded-flow.ts';
import { writeGuideMarkdown } from './write-guide-markdown.ts';
import { writeMachine } from './write-machine.ts';
import { writeMapSvg } from './write-map-svg.ts';
import { writeMermaid } from './write-mermaid.ts';

type Make = (page: GuideExport) => string | Promise<string | Uint8Array>;

/** The files that a guide with a flow has beside its page, and how each is made. */
const makers: Readonly<Record<GuideFile, Make>> = {
  'map.svg': (page) => {
    const words = { name: page.ui.map, description: page.ui.downloads.mapDescription };
    return writeMapSvg(drawGuideMap(page), wordFlow(page), words, page.content.site);
  },
  'flow.mmd': (page) => writeMermaid(wordFlow(page)),
  'flow.json': (page) => JSON.stringify(makeFlowData(page)),
  'machine.json': (page) => writeMachine(wordFlow(page)),
  'guide.md': writeGuideMarkdown,
  'picture.png': (page) => {
    const title = page.guide.texts[page.locale]?.frontmatter.title ?? page.guide.id;
    return drawPicture(
      { title, lead: wordSite(page.content.site, page.locale, page.ui).title },
      page,
    );
  },
};

export const guideFileNames = Object.keys(makers) as GuideFile[];

/** Those that a site may do without, by the part that they belong to. */
const partOf: Readonly<Partial<Record<GuideFile, Part>>> = {
  'map.svg': 'downloads',
  'flow.mmd': 'downloads',
  'machine.json': 'downloads',
  'picture.png': 'pictures',
};

/** Whether a site has a file of its guides. */
export function hasFile(site: Pick<SiteSettings, 'parts'>, file: GuideFile): boolean {
  const part = partOf[file];
  return part === undefined || hasPart(site, part);
}

export async function makeGuideFile(
  name: GuideFile,
  page: GuideExport,
): Promise<string | Uint8Array> {
  return makers[name](page);
}
