import { findComponent, markdownNames, namingAttribute } from '../model/components.ts';

/** Why a body cannot be read, and the line of it, counted from 1. */
export interface BodyFault {
  readonly line: number;
  readonly says: string;
  readonly remedy: string;
}

/** What the parser of MDX says of a fault, as far as it is of use. */
interface MdxError {
  readonly message: string;
  readonly ruleId?: string;
  readonly source?: string;
  readonly line?: number;
  readonly place?: { readonly offset?: number; readonly start?: { readonly offset?: number } };
}

/** What was thrown when a body was parsed, in an author's words. */
export function describeBodyFault(error: unknown, body: string): BodyFault {
  if (error instanceof RangeError) {
    const says = 'Lists, quotations or tags stand inside each other too many times.';
    return { line: 1, says, remedy: 'Write it flatter.' };
  }
  const fault = error instanceof Error ? (error as MdxError) : { message: String(error) };
  const at = fault.place?.offset ?? fault.place?.start?.offset ?? 0;
  const lineAt = (offset: number) => body.slice(0, Math.max(0, offset)).split('\n').length;
  if (fault.ruleId === 'end-tag-mismatch') return describeOpenTag(fault);
  if (fault.ruleId === 'unexpected-closing-slash') {
    const tag = /^[^>\n]*>?/.exec(body.slice(body.lastIndexOf('<', at)))?.[0] ?? '</…>';
    const says = `${tag} closes what is not open.`;
    return { line: lineAt(at), says, remedy: 'Remove it, or open it above.' };
  }
  if (fault.source === 'micromark-extension-mdxjs-esm') {
    const word = /^\w+/.exec(body.split('\n')[lineAt(at) - 1] ?? '')?.[0] ?? 'import';
    const says = `A paragraph cannot begin with the word "${word}" in small letters: it would be code.`;
    return {
      line: lineAt(at),
      says,
      remedy: 'Begin it with a capital letter, or with another word.',
    };
  }
  if (fault.source === 'micromark-extension-mdx-expression') {
    const brace = body.lastIndexOf('{', at);
    return { line: lineAt(brace), ...describeBrace(body.slice(brace)) };
  }
  const open = body.lastIndexOf('<', fault.ruleId === 'unexpected-eof' ? at : at - 1);
  return { line: lineAt(open), ...describeTag(fault, body, open, at) };
}

/** The tag that is named first is the one that is not closed; the message says where it stands. */
function describeOpenTag({ message, line = 1 }: MdxError): BodyFault {
  const [, tag, opened] =
    /for `<([^`>]*)>` \((\d+):/.exec(message) ?? /`<\/([^`>]*)>` either/.exec(message) ?? [];
  if (opened === undefined) {
    const says = `</${tag ?? '…'}> stands inside a list or a paragraph that began after <${tag ?? '…'}>.`;
    return {
      line,
      says,
      remedy: `Put </${tag ?? '…'}> on a line of its own, with an empty line above.`,
    };
  }
  const within = /before the end of `(\w+)`/.exec(message)?.[1];
  const where =
    within === undefined ? '' : ' where it was opened, in the same paragraph or list item';
  return {
    line: Number(opened),
    says: `<${tag ?? ''}> is opened here and not closed${where}.`,
    remedy:
      findComponent(tag ?? null)?.holds === 'nothing'
        ? `Close it at once: <${tag ?? ''} … />.`
        : `Write </${tag ?? ''}> after what belongs into it; a "<" that is only a sign is written &lt;.`,
  };
}

function describeBrace(rest: string): Omit<BodyFault, 'line'> {
  const says = `"${shorten(rest)}" stands in braces, which are for code.`;
  const [, kind = '', id = ''] = /^\{([a-z-]+):([\w-]+)\}/.exec(rest) ?? [];
  const component = Object.hasOwn(markdownNames, kind) ? markdownNames[kind] : undefined;
  const attribute = component && namingAttribute(component);
  return component && attribute !== undefined
    ? { says, remedy: `In this text the fact is written <${component} ${attribute}="${id}" />.` }
    : { says, remedy: 'Write it without braces; or as code, between two `.' };
}

function describeTag(
  { message, ruleId }: MdxError,
  body: string,
  open: number,
  at: number,
): Omit<BodyFault, 'line'> {
  const tag = shorten(body.slice(open));
  if (ruleId === 'unexpected-eof') {
    const says = `The tag that begins with "${tag}" is never finished.`;
    return { says, remedy: 'Close its quotation mark and its angle bracket: <Ui id="…" />.' };
  }
  if (body.startsWith('<!--', open)) {
    return { says: 'A comment stands in the text.', remedy: 'Remove it: a text has no comments.' };
  }
  if (/before attribute value/.test(message)) {
    const says = `The value in "${tag}" does not stand in straight double quotes.`;
    return { says, remedy: 'Write it as in <Ui id="…" />, with " and not with “ or ”.' };
  }
  if (/create a link/.test(message)) {
    const says = `"${tag}" is an address typed into the text.`;
    return { says, remedy: 'Add it to content/facts/links.yaml, and write <Link to="…" /> here.' };
  }
  if (at === open + 1) {
    const says = `"<" begins a component, and "${tag}" is none.`;
    return { says, remedy: 'Write "less than" or "under"; where the sign itself is meant, &lt;.' };
  }
  const says = `"${tag}" cannot be read as a component.`;
  return {
    says,
    remedy: 'Write it as in <Ui id="…" />: a name, then each attribute with its value.',
  };
}

function shorten(text: string): string {
  const [line = ''] = text.split('\n');
  return line.length > 40 ? `${line.slice(0, 37)}…` : line;
}
