import type { RootContent } from 'mdast';
import { isJsx } from '../read/parse-body.ts';
import { describeCard, type CardLine } from '../model/fix-card.ts';
import { readTree, type Guide, type PlainGuide, type StepText } from '../model/content.ts';
import { sayBehind } from '../model/translation.ts';
import { formatDay } from '../site/dates.ts';
import { sourceOf } from '../site/locales.ts';
import { wordSite } from '../site/site-settings.ts';
import { countText, fillText } from '../site/words.ts';
import { viewSteps, otherLocales, type StepView } from '../site/build/page-context.ts';
import type { ExportContext, GuideExport } from './export-context.ts';
import { describeLink, turnIntoMarkdown } from './markdown-body.ts';
import {
  makeHeading,
  makeLink,
  makeList,
  makeParagraph,
  makeStrong,
  writeMarkdown,
} from './markdown-nodes.ts';

/**
 * A whole guide as one Markdown file: where `<Flow />` stands, every step with its number and an anchor of its id, and
 * every answer with a link to the anchor of the step it leads to.
 */
export function writeGuideMarkdown(page: GuideExport): string {
  const { guide, locale, ui } = page;
  const text = guide.texts[locale];
  const nodes = text ? readTree(text).children : [];
  const at = nodes.findIndex((node) => isJsx(node) && node.name === 'Flow');
  const title = guide.texts[locale]?.frontmatter.title ?? guide.id;
  return writeMarkdown([
    makeHeading(1, title),
    ...warnIfBehind(guide, page),
    ...turnIntoMarkdown(nodes.slice(0, at), page),
    describeFile(page, guide),
    makeHeading(2, ui.markdown.steps),
    makeParagraph(ui.markdown.howToRead),
    ...viewSteps(guide, page).flatMap((step) => describeStep(step, page)),
    ...turnIntoMarkdown(nodes.slice(at + 1), page),
    ...writeFoot(page),
  ]);
}

/** What the site says at the foot of every page. */
export function writeFoot({ content, locale, ui }: ExportContext): RootContent[] {
  const { footer } = wordSite(content.site, locale, ui);
  return [{ type: 'thematicBreak' }, makeParagraph(footer)];
}

/** The guide's other forms and languages, and the day by which its dates are judged. */
export function describeFile(page: ExportContext, guide: Guide | PlainGuide): RootContent {
  const { content, locale, paths, today, ui, whole } = page;
  return makeList([
    [makeParagraph(makeLink(whole(paths.guide(locale, guide.id)), ui.markdown.page))],
    ...otherLocales(page).map((other) => [
      makeParagraph(
        makeLink(
          whole(paths.guideFile(other, guide.id, 'guide.md')),
          content.ui[other]?.languageName ?? other,
        ),
      ),
    ]),
    ...('flow' in guide
      ? [
          [
            makeParagraph(
              makeLink(whole(paths.guideFile(locale, guide.id, 'flow.json')), ui.markdown.flow),
            ),
          ],
        ]
      : []),
    [makeParagraph(fillText(ui.footerChecked, { date: formatDay(today, ui.lang) }))],
  ]);
}

const written = new WeakMap<StepText, string>();

/** The text of a step as Markdown. Two files have it, and it is most of what either has. */
export function writeStepText(id: string, page: GuideExport): string {
  const text = page.guide.steps[id]?.[page.locale];
  if (!text) return '';
  const markdown =
    written.get(text) ?? writeMarkdown(turnIntoMarkdown(readTree(text).children, page));
  written.set(text, markdown);
  return markdown;
}

/** The same among other nodes: as it is, unless it would run into the list above it. */
function placeStepText(id: string, page: GuideExport): RootContent[] {
  const value = writeStepText(id, page).trimEnd();
  if (value.startsWith('- ')) {
    const text = page.guide.steps[id]?.[page.locale];
    return text ? turnIntoMarkdown(readTree(text).children, page) : [];
  }
  return value === '' ? [] : [{ type: 'html', value }];
}

function describeStep(drawn: StepView, page: GuideExport): RootContent[] {
  const { id, number, title, step } = drawn;
  return [
    makeHeading(3, { type: 'html', value: `<a id="${id}"></a>` }, `${number}. ${title}`),
    makeParagraph({
      type: 'emphasis',
      children: [{ type: 'text', value: describeKind(drawn, page) }],
    }),
    ...warnIfBehind(page.guide, page, id),
    ...(step.kind === 'fix' ? listCard(step, drawn.namesRole, page) : []),
    ...placeStepText(id, page),
    ...(step.kind === 'fix' ? describeProof(step, drawn.verify, page) : []),
    ...listAnswers(drawn, page),
  ];
}

/** What a step is, and how much lies ahead of it. */
export function describeKind({ step, left }: StepView, { ui }: GuideExport): string {
  if (step.kind === 'outcome') return ui.outcome;
  const ahead =
    step.kind === 'question'
      ? countText(ui.questionsLeft, left.question, ui.lang)
      : countText(ui.fixesLeft, left.fix, ui.lang);
  return `${ui[step.kind]} · ${ahead}`;
}

/** Says of a step or a whole guide that it is not translated, or that its original has changed since, and leads to that. */
export function warnIfBehind(
  guide: Guide | PlainGuide,
  { content, locale, paths, ui, whole }: ExportContext,
  step?: string,
): RootContent[] {
  const texts = step === undefined ? guide.texts : guide.steps?.[step];
  const source = sourceOf(content, guide);
  const said = sayBehind(texts, { from: source, to: locale }, ui);
  if (said === undefined) return [];
  const anchor = step === undefined ? '' : `#${step}`;
  const address = whole(paths.guideFile(source, guide.id, 'guide.md')) + anchor;
  const words = content.ui[source];
  const label = step === undefined ? words?.languageName : words?.stepInThisLanguage;
  return [makeParagraph(`${said} `, makeLink(address, label ?? source))];
}

type FixStep = Extract<StepView['step'], { kind: 'fix' }>;

/** What to know before a fix is begun. */
export function listCard(fix: FixStep, namesRole: boolean, page: GuideExport): RootContent[] {
  const { ui } = page;
  const { role, roleForAdministrators, licence, effect, undo } = describeCard(fix, namesRole, page);
  const mark = ({ unconfirmed }: CardLine) => (unconfirmed ? ` (${ui.unconfirmed})` : '');
  const lines = [
    [ui.role, role],
    [ui.licence, licence],
    [ui.effect, effect],
    [ui.undo, undo],
  ] as const;
  const items = lines.flatMap(([label, line]) =>
    line ? [[makeParagraph(makeStrong(`${label}:`), ` ${line.text}${mark(line)}`)]] : [],
  );
  if (roleForAdministrators) {
    const text = fillText(ui.roleForAdministrators, { role: roleForAdministrators.text });
    items.splice(1, 0, [makeParagraph(text + mark(roleForAdministrators))]);
  }
  return items.length > 0 ? [makeList(items)] : [];
}

/** How to see that a fix worked, and the official pages, each with the day it was checked. */
export function describeProof(
  { links }: FixStep,
  verify: string | undefined,
  page: GuideExport,
): RootContent[] {
  const { facts, ui } = page;
  const pages = links.flatMap((id) => {
    const link = facts.links[id];
    if (!link) return [];
    const date = formatDay(link.checked, ui.lang);
    const seen = fillText(link.seen === 'listed' ? ui.linkListed : ui.linkChecked, { date });
    return [[makeParagraph(...describeLink(id, page), `, ${seen}`)]];
  });
  return [
    ...(verify === undefined ? [] : [makeParagraph(makeStrong(`${ui.verify}:`), ` ${verify}`)]),
    ...(pages.length > 0
      ? [makeParagraph(makeStrong(`${ui.officialPages}:`)), makeList(pages)]
      : []),
  ];
}

function listAnswers({ step, answers }: StepView, page: GuideExport): RootContent[] {
  const { locale, paths, ui, whole } = page;
  if (answers.length === 0) return [];
  const label = step.kind === 'fix' ? ui.didItHelp : `${ui.answers}:`;
  const items = answers.map(({ text, to, goTo, crossing }) => {
    // The other guide has a file of its own.
    const address = crossing
      ? `${whole(paths.guideFile(locale, crossing.guide, 'guide.md'))}#${crossing.step}`
      : `#${to}`;
    return [makeParagraph(`${text} → `, makeLink(address, goTo))];
  });
  return [makeParagraph(makeStrong(label)), makeList(items)];
}
