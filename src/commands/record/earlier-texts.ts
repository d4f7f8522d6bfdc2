import type { TextPair } from '../../checks/text-pairs.ts';
import type { GuideText, StepText } from '../../model/content.ts';
import { guideTextSchema, stepTextSchema } from '../../model/step-text-schema.ts';
import { readPlainText, readText } from '../../read/read-text.ts';
import { runGit } from '../run-git.ts';

type AnyText = GuideText | StepText;

/** Both texts as they were when somebody recorded them last; undefined where git does not know. */
export interface EarlierTexts {
  readonly source: AnyText | undefined;
  readonly translation: AnyText | undefined;
}

/** So many versions of a file are looked through. */
const most = 100;

/** What a translation was made from, and the translation as it was then, from the history of git. */
export async function findEarlier(root: string, pair: TextPair): Promise<EarlierTexts> {
  const { translates, signed } = pair.translation.frontmatter;
  if (translates === undefined) return { source: undefined, translation: undefined };
  const [sources, translations] = await Promise.all([
    readVersions(root, pair.source.source.file),
    readVersions(root, pair.translation.source.file),
  ]);
  // The oldest one that has the same record is the one that was recorded.
  const isSame = ({ frontmatter }: AnyText) =>
    signed === undefined ? frontmatter.translates === translates : frontmatter.signed === signed;
  return {
    source: sources.find(({ hash }) => hash === translates),
    translation: translations.findLast(isSame),
  };
}

/** The versions of a text, the newest first, also under the names that it had before. */
async function readVersions(root: string, file: string): Promise<AnyText[]> {
  const log = ['log', '--follow', `-n${most}`, '--format=', '--raw', '--no-abbrev', '--', file];
  const changes = (await runGit(root, ...log)) ?? '';
  // `:<mode> <mode> <blob before> <blob> <status>\t<path>`
  const blobs = [...new Set(changes.split('\n').flatMap((line) => line.split(' ')[3] ?? []))];
  const texts = await Promise.all(blobs.map((blob) => runGit(root, 'cat-file', 'blob', blob)));
  return texts.flatMap((text) => readVersion(file, text?.normalize('NFC')) ?? []);
}

function readVersion(file: string, text: string | undefined): AnyText | undefined {
  if (text === undefined) return undefined;
  if (file.endsWith('.md')) return readPlainText(file, text).text;
  return file.includes('/steps/')
    ? readText(file, text, stepTextSchema).text
    : readText(file, text, guideTextSchema).text;
}
