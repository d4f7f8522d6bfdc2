import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { writeSite } from '../made-up/site.ts';
import { buildSite } from './feedback-site.ts';
import { signAllOnDisk } from './sign-all.ts';

/** Where a made-up site stands whose guides have pictures. */
export interface PictureSite {
  /** The folder of the project that was built. */
  readonly root: string;
  /** The guide with a flow: a picture on its page, one in a step, and one beside that step. */
  readonly flow: string;
  readonly step: string;
  /** The plain guide: a picture of which each language has its own, and a table. */
  readonly plain: string;
}

export const altTexts = {
  page: { en: 'The thing on its shelf', nb: 'Tingen på hylla' },
  step: { en: 'The lever at the back', nb: 'Spaken på baksiden' },
  beside: { en: 'The lever, pulled out', nb: 'Spaken, trukket ut' },
  own: { en: 'The menu of the thing', nb: 'Menyen til tingen' },
} as const;

/** A PNG of random dots, which is as large as a photograph; the same seed gives the same bytes. */
async function drawDots(width: number, height: number, seed: number): Promise<Buffer> {
  let state = seed;
  const dots = Buffer.alloc(width * height * 3);
  for (let at = 0; at < dots.length; at++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    dots[at] = (at / dots.length) * 200 + (state >>> 28);
  }
  return sharp(dots, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}

const locales = ['en', 'nb'] as const;

/**
 * Writes and builds such a site, below a base path.
 * @throws what the build said, if it failed
 */
export async function buildPictureSite(base: string): Promise<PictureSite> {
  const root = await mkdtemp(join(tmpdir(), 'veiviser-pictures-'));
  const [flow = '', plain = ''] = await writeSite(root, { flows: [5], plain: 1 });
  const guides = join(root, 'content', 'guides');
  const texts = await readdir(join(guides, flow, 'steps'));
  const step = texts.find((name) => name.endsWith('.en.mdx'))?.slice(0, -'.en.mdx'.length) ?? '';
  const add = async (path: string, words: string) => {
    const file = join(guides, path);
    await writeFile(file, `${await readFile(file, 'utf8')}\n${words}\n`);
  };
  const put = async (path: string, bytes: Buffer) => {
    await mkdir(join(guides, path, '..'), { recursive: true });
    await writeFile(join(guides, path), bytes);
  };
  await put(`${flow}/pictures/shelf.png`, await drawDots(2000, 1000, 1));
  const lever = await sharp(await drawDots(600, 400, 2))
    .jpeg()
    .toBuffer();
  // As a telephone held upright writes it.
  const turned = sharp(lever).withMetadata({ orientation: 6 }).jpeg();
  await put(`${flow}/pictures/lever.jpg`, await turned.toBuffer());
  await put(`${flow}/steps/pulled.webp`, await sharp(lever).resize(300).webp().toBuffer());
  for (const locale of locales) {
    await add(
      `${flow}/guide.${locale}.mdx`,
      `![${altTexts.page[locale]}](pictures/shelf.png)\n\n| A | B |\n| - | - |\n| 1 | 2 |`,
    );
    await add(
      `${flow}/steps/${step}.${locale}.mdx`,
      `![${altTexts.step[locale]}](../pictures/lever.jpg)\n\n![${altTexts.beside[locale]}](pulled.webp)`,
    );
    await add(`${plain}/guide.${locale}.md`, `![${altTexts.own[locale]}](pictures/menu.png)`);
    const own = await drawDots(700, 300, locale === 'en' ? 3 : 4);
    await put(`${plain}/pictures/menu.${locale}.png`, own);
  }
  await signAllOnDisk(root);
  const { isBuilt, says } = await buildSite(join(root, 'dist'), { BASE_PATH: base }, root);
  if (!isBuilt) throw new Error(says);
  return { root, flow, step, plain };
}
