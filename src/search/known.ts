import type { CodeForms } from '../error-codes/code-forms.ts';
import { createCodeFinder, mostCodes, type FoundCodes } from '../error-codes/find-error-codes.ts';
import { findMessages } from '../messages/find-messages.ts';

/** What opens a step, in the words of a locale. */
interface Opener {
  /** Address of the step, with the answers that are implied. */
  readonly place: string;
  /** Title of that step. */
  readonly step: string;
  /** Whether this is our own judgement, and no official page says it. */
  readonly unconfirmed?: true;
}

export interface ListedCode extends Opener {
  readonly name?: string;
  readonly meaning: string;
  /** Address of the code's own page. */
  readonly page: string;
}

export interface ListedMessage extends Opener {
  readonly text: string;
}

/** `codes.json`: the error codes and the messages that are known in a locale. */
export interface KnownList {
  /** What the codes of this site look like. */
  readonly forms: CodeForms;
  readonly codes: Readonly<Record<string, ListedCode>>;
  readonly messages: readonly ListedMessage[];
}

export interface FoundKnown {
  readonly codes: readonly string[];
  /** Codes that are not in the list. */
  readonly unknown: readonly string[];
  readonly messages: readonly ListedMessage[];
  /** Whether there were more codes than are answered. */
  readonly isCut: boolean;
  /** What is left to look for word by word; nothing, where what is known says it all. */
  readonly rest: string;
}

/** How many messages of one text are answered. */
const mostMessages = 3;
/** Of what somebody has typed beside a message, the words count; of a page with a message in it, they do not. */
const mostBeside = 8;
/** So much of a text may be a message before its words are only those of the message. */
const shareOfMessage = 0.6;

/** What finds in a pasted or typed text what is known without reading its words. */
export function createKnownFinder(list: KnownList): (text: string) => FoundKnown {
  const find = createCodeFinder(Object.keys(list.codes), list.forms);
  const called = String.raw`(?:error|feil)[ -]?(?:code|kode)\p{L}*`;
  const { alike } = list.forms;
  const coded = new RegExp(alike ? String.raw`${called}|\S*(?:${alike})\S*` : called, 'giu');
  return (text) => findKnown(text, find(text), text.replace(coded, ' '), list);
}

function findKnown(
  text: string,
  found: FoundCodes,
  rest: string,
  { codes, messages }: KnownList,
): FoundKnown {
  const known = [...new Set([...found.known, ...findNames(text, codes)])];
  // The message of a code opens what the code does, or something less exact.
  const said = known.length > 0 ? [] : findMessages(text, messages);
  const [first] = said;
  const isMessage =
    first !== undefined &&
    (first.text.length > rest.trim().length * shareOfMessage ||
      (rest.match(/\p{L}{2,}/gu)?.length ?? 0) > mostBeside);
  return {
    codes: known.slice(0, mostCodes),
    unknown: found.unknown.slice(0, Math.max(0, mostCodes - known.length)),
    // Two that are alike may both be found; one step is shown once.
    messages: [...new Map(said.toReversed().map((message) => [message.place, message])).values()]
      .toReversed()
      .slice(0, mostMessages),
    isCut: known.length + found.unknown.length > mostCodes,
    rest: known.length > 0 || isMessage ? '' : rest,
  };
}

/** The codes whose names stand in a text, as logs write them: "BlockedByConditionalAccess". */
function findNames(text: string, codes: KnownList['codes']): string[] {
  const written = new Set(text.match(/\p{Lu}\p{L}{11,}/gu));
  if (written.size === 0) return [];
  return Object.entries(codes)
    .filter(([, { name }]) => name !== undefined && written.has(name))
    .map(([code]) => code);
}
