import type { LineKind, Ticket, TicketLine } from './ticket.ts';

export type TicketFormat = 'text' | 'markdown';

/** A ticket as one text, ready to be pasted into a case. */
export function formatTicket(ticket: Ticket, format: TicketFormat): string {
  const { title, labels, lines } = ticket;
  const write = format === 'text' ? writeText : writeMarkdown;
  const written = lines.flatMap((line, at) => {
    const isBlank = beginsBlock(line, lines[at - 1]);
    const isInner = belongsToAnswer(lines, at);
    const label = line.kind === 'asked' ? (line.label ?? '') : labels[line.kind];
    return [...(isBlank ? [''] : []), write(line, label, isInner)];
  });
  const heading = format === 'text' ? title : `**${escapeMarkdown(title)}**`;
  return [heading, ...(format === 'text' ? [] : ['']), ...written, ''].join('\n');
}

const ends: readonly LineKind[] = ['openQuestion', 'nextFix', 'outcome'];

/** The trail, where the diagnosis stands, the empty lines and the reference stand apart from one another. */
function beginsBlock({ kind, number }: TicketLine, before: TicketLine | undefined): boolean {
  if (kind === 'guide') return true;
  if (number !== undefined) return number === 1 && before?.kind !== 'guide';
  return before !== undefined && (before.kind === 'link' || [...ends, 'reference'].includes(kind));
}

/** Whether a line tells more of the answer above it. */
function belongsToAnswer(lines: readonly TicketLine[], at: number): boolean {
  const kinds: readonly LineKind[] = ['answer', 'roleUsed', 'roleNeeded'];
  const line = lines[at];
  if (!line || !kinds.includes(line.kind)) return false;
  return !lines.slice(0, at).some(({ kind }) => ends.includes(kind));
}

function writeText({ text, number }: TicketLine, label: string, isInner: boolean): string {
  const start = number === undefined ? (isInner ? '   ' : '') : `${number}. `;
  return `${start}${label}:${text && ` ${text}`}`;
}

function writeMarkdown(line: TicketLine, label: string, isInner: boolean): string {
  const { kind, text, number } = line;
  const start = number === undefined ? (isInner ? '   - ' : '- ') : `${number}. `;
  const shown =
    kind === 'reference' ? `\`${text}\`` : kind === 'link' ? `<${text}>` : escapeMarkdown(text);
  return `${start}**${escapeMarkdown(label)}:**${shown && ` ${shown}`}`;
}

/** Nothing in a text is to be taken for Markdown, or for HTML. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|~]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&');
}
