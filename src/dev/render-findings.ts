import type { Concerned } from '../checks/find-concerned.ts';
import { countSeverities, type Finding } from '../model/finding.ts';
import { escapeText } from '../map/build/draw-shapes.ts';
import { createMeasure } from '../map/build/measure-text.ts';
import { sizes } from '../map/build/shape-step.ts';

/** A finding, and what it concerns. */
export interface PlacedFinding extends Finding {
  readonly concerned: readonly Concerned[];
}

/** The page that findings are shown on. */
export interface ShownPage {
  /** Id of the guide that the page is about, if it is about one. */
  readonly guide: string | undefined;
  /** The address of a step, or of a guide where there is no step. */
  readonly addressOf: (concerned: Concerned) => string;
  /** The address that opens a finding's line in the author's editor; undefined for a file that is not there. */
  readonly editorOf?: (finding: Finding) => string | undefined;
}

/** Where what is opened in the editor answers: the page that the link stands on stays as it is. */
const editorFrame = 'author-editor';

/** The class of all that is drawn here; dev.css gives it its looks. */
export const findingsClass = 'author-findings';

/** Every finding, above the page: those about its guide first, then the others, folded. */
export function renderPanel(findings: readonly PlacedFinding[], page: ShownPage): string {
  const isHere = ({ concerned }: PlacedFinding) =>
    page.guide === undefined || concerned.some(({ guide }) => guide === page.guide);
  const here = findings.filter(isHere);
  const others = findings.filter((finding) => !isHere(finding));
  const where = page.guide === undefined ? '' : ' about this guide';
  const elsewhere = page.guide === undefined ? '' : ' elsewhere';
  return (
    `<section class="${findingsClass}" lang="en" aria-label="Findings">` +
    (here.length === 0 ? `<p>No findings${where}.</p>` : renderFold(here, where, page, true)) +
    (others.length === 0 ? '' : renderFold(others, elsewhere, page, false)) +
    (findings.length === 0 || !page.editorOf
      ? ''
      : `<iframe name="${editorFrame}" title="Editor" hidden></iframe>`) +
    '</section>'
  );
}

/** The findings of one step, in its section. */
export function renderInStep(findings: readonly PlacedFinding[], page: ShownPage): string {
  return `<ul class="${findingsClass}" lang="en">${renderList(findings, page, false)}</ul>`;
}

/** The mark of a step on the map: how many findings of each severity, over the right end of its box. */
export function renderOnMap(findings: readonly PlacedFinding[]): string {
  const says = countSeverities(findings);
  const width = Math.ceil(measureMark(says)) + 2 * sizes.rowPadding;
  const height = sizes.lineHeight;
  const x = sizes.boxWidth - width;
  const middle = x + width / 2;
  return (
    // The space keeps its text apart from that of the step.
    ` <g class="${findingsClass}" data-severity="${worstOf(findings)}">` +
    `<rect x="${x}" y="${-height}" width="${width}" height="${height}" rx="${sizes.rowPadding}"/>` +
    `<text x="${middle}" y="-5" text-anchor="middle">${says}</text></g>`
  );
}

const measureMark = createMeasure(700);

function renderFold(
  findings: readonly PlacedFinding[],
  where: string,
  page: ShownPage,
  isOpen: boolean,
): string {
  return (
    `<details data-severity="${worstOf(findings)}"${isOpen ? ' open' : ''}>` +
    `<summary>${countSeverities(findings)}${where}</summary>` +
    `<ul tabindex="0">${renderList(findings, page, true)}</ul></details>`
  );
}

function renderList(
  findings: readonly PlacedFinding[],
  page: ShownPage,
  hasLinks: boolean,
): string {
  return findings.map((finding) => renderFinding(finding, page, hasLinks)).join('');
}

/** As in the terminal, with its place as a link to the author's editor; with links to each step or guide that it concerns, if wanted. */
function renderFinding(finding: PlacedFinding, page: ShownPage, hasLinks: boolean): string {
  const { severity, name, says, remedy, concerned } = finding;
  const links = hasLinks ? concerned.flatMap((place) => renderLink(place, page)) : [];
  return (
    `<li data-severity="${severity}"><p>${renderPlace(finding, page)} ` +
    `<strong>${severity}</strong> ${escapeText(name)}</p>` +
    `<p>${escapeText(says)}</p><p>${escapeText(remedy)}</p>` +
    `${links.length > 0 ? `<p>${links.join(' ')}</p>` : ''}</li>`
  );
}

function renderPlace(finding: PlacedFinding, { editorOf }: ShownPage): string {
  const place = `<code>${escapeText(finding.file)}:${finding.line}</code>`;
  const address = editorOf?.(finding);
  if (address === undefined) return place;
  return `<a href="${escapeText(address)}" target="${editorFrame}" title="Open in your editor">${place}</a>`;
}

function renderLink(concerned: Concerned, { guide, addressOf }: ShownPage): string[] {
  const isHere = concerned.guide === guide;
  // A link to the page that it stands on would lead nowhere.
  if (isHere && concerned.step === undefined) return [];
  const name = [isHere ? [] : concerned.guide, concerned.step ?? []].flat();
  return [`<a href="${addressOf(concerned)}">${name.join(': ')}</a>`];
}

function worstOf(findings: readonly Finding[]): Finding['severity'] {
  return findings.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
}
