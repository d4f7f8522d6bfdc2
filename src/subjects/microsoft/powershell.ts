import { findStrangeCharacters } from '../plain-shell.ts';
import type { Shell } from '../subject.ts';

/**
 * PowerShell's approved verbs, and the four others that its own cmdlets use.
 * @see https://learn.microsoft.com/powershell/scripting/developer/cmdlet/approved-verbs-for-windows-powershell-commands
 */
const verbs: ReadonlySet<string> = new Set(
  `Add Approve Assert Backup Block Build Checkpoint Clear Close Compare Complete Compress Confirm
  Connect Convert ConvertFrom ConvertTo Copy Debug Deny Deploy Disable Disconnect Dismount Edit
  Enable Enter Exit Expand Export Find Format Get Grant Group Hide Import Initialize Install Invoke
  Join Limit Lock Measure Merge Mount Move New Open Optimize Out Ping Pop Protect Publish Push Read
  Receive Redo Register Remove Rename Repair Request Reset Resize Resolve Restart Restore Resume
  Revoke Save Search Select Send Set Show Skip Split Start Step Stop Submit Suspend Switch Sync Test
  Trace Unblock Undo Uninstall Unlock Unprotect Unpublish Unregister Update Use Wait Watch Write
  ForEach Sort Tee Where`.split(/\s+/),
);

/** Variables that are there without being assigned. */
const automaticVariables = ['true', 'false', 'null', '_', 'psitem', 'env'];

/** What PowerShell takes from .NET: `[Net.ServicePointManager]::SecurityProtocol`. */
const dotNetMember = /^\[[A-Za-z]\w*(?:\.\w+)*\]::[A-Za-z]\w*$/;

const quotedText = /'[^'\n]*'|"[^"\n]*"/g;

/** Stands for a placeholder's value: no letter, so that nothing can be taken for a part of it. */
const anyValue = '_';

/** One command of a line, a pipe or a block. */
interface Statement {
  readonly words: readonly string[];
  /** Inside braces or parentheses, where a value may stand alone: `Where-Object { $_.Id -eq 5 }`. */
  readonly isNested: boolean;
  /** What goes on after a closing bracket. */
  readonly isRest: boolean;
}

/**
 * What is wrong with a command, one phrase for each fault; none if it can be read as PowerShell.
 * Whether its cmdlets and their parameters exist is not judged.
 */
function findFaults(code: string): string[] {
  const bare = stripValues(code);
  const quoted = (code.match(quotedText) ?? []).filter((text) => /<[a-z-]+>/.test(text));
  const faults = [
    // The value that a reader fills in brings its own.
    ...quoted.map((text) => `quotation marks around a placeholder in ${text}`),
    ...findStrangeCharacters(code),
    ...findUnknownVariables(code),
    ...findOpenEnds(bare),
    ...splitStatements(bare).flatMap(judgeStatement),
  ];
  return [...new Set(faults)];
}

/** The cmdlets that a command calls, in order; words that cannot be one are passed over. */
function listCmdlets(code: string): string[] {
  return splitStatements(stripValues(code)).flatMap(({ words: [first = ''], isRest }) =>
    !isRest && judgeCmdlet(first) === undefined ? [first] : [],
  );
}

/** A command with its placeholders, its texts in quotation marks and its broken lines taken out. */
function stripValues(code: string): string {
  return code
    .trim()
    .replace(/`\n/g, ' ')
    .replace(/<[a-z-]+>/g, anyValue)
    .replace(quotedText, '""');
}

function splitStatements(bare: string): Statement[] {
  const statements: Statement[] = [];
  let depth = 0;
  let before = '';
  for (const part of bare.split(/([\n;|{}()])/)) {
    if (/^[{(]$/.test(part)) depth++;
    if (/^[})]$/.test(part)) depth--;
    if (/^[\n;|{}()]$/.test(part)) before = part;
    else {
      // "$x =" names what the rest gives; "@" and "$" belong to the bracket that follows them.
      const said = part.trim().replace(/^\$\w+\s*=\s*|\s*[@$]$/g, '');
      const words = said.split(/\s+/).filter(Boolean);
      if (words.length > 0) {
        statements.push({ words, isNested: depth > 0, isRest: /^[})]$/.test(before) });
      }
    }
  }
  return statements;
}

function judgeStatement({ words, isNested, isRest }: Statement): string[] {
  const [first = '', ...rest] = words;
  const isEntry = rest[0] === '=' || first.endsWith('=');
  const isValue = isNested && (isEntry || /^["$_\d[]/.test(first));
  const isCall = isValue || dotNetMember.test(first);
  const start = isRest ? judgeWord(first) : isCall ? undefined : judgeCmdlet(first);
  return [start, ...rest.map(judgeWord)].filter((fault) => fault !== undefined);
}

function judgeCmdlet(word: string): string | undefined {
  const [verb = '', noun, ...glued] = word.split('-');
  if (noun === undefined) return `"${word}" stands where a cmdlet must, such as Get-Help`;
  if (!verbs.has(verb)) return `"${verb}" is not one of PowerShell's verbs`;
  if (glued.length > 0) return `"-${glued.join('-')}" is glued to "${verb}-${noun}"`;
  return /^[A-Z][A-Za-z0-9]*$/.test(noun) ? undefined : `"${word}" is not the name of a cmdlet`;
}

function judgeWord(word: string): string | undefined {
  if (/^-\d+(\.\d+)?$/.test(word) || ['=', ',', '+', '*', '.'].includes(word)) return undefined;
  if (/^-.*:$/.test(word)) return `a space after "${word}"`;
  if (/.-[A-Z]/.test(word)) return `a parameter is glued to another word in "${word}"`;
  if (word.startsWith('-') && !/^-[A-Za-z][A-Za-z0-9]*(:\S+)?$/.test(word)) {
    return `"${word}" is not the name of a parameter`;
  }
  if (/[<>]/.test(word)) return `"${word}" holds an angle bracket that is not a placeholder's`;
  return /[\p{L}\d"_]/u.test(word) ? undefined : `"${word}" stands alone`;
}

function findUnknownVariables(code: string): string[] {
  const assigned = [...code.matchAll(/\$(\w+)\s*=/g)].map(([, name = '']) => name.toLowerCase());
  const known = [...automaticVariables, ...assigned];
  return [...code.matchAll(/\$([\p{L}\d_]+)/gu)]
    .filter(([, name = '']) => !known.includes(name.toLowerCase()))
    .map(([written]) => `"${written}" is given no value`);
}

function findOpenEnds(bare: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  for (const [bracket] of bare.matchAll(/[(){}]/g)) {
    if (bracket === '(' || bracket === '{') open.push(bracket === '(' ? ')' : '}');
    else if (open.pop() !== bracket) faults.push(`a "${bracket}" that closes nothing`);
  }
  if (open.length > 0) faults.push('a bracket that is not closed');
  if (/["']/.test(bare.replaceAll('""', '')))
    faults.push('a quotation mark without its other half');
  if (/^\s*\||\|\s*(?:$|[\n;|)}])/.test(bare)) faults.push('a "|" with nothing on one side');
  return faults;
}

/** Two words with a hyphen, a parameter of several words, or a variable: what a command may be made of. */
const commandPattern =
  /(?<![\p{L}\d-])(?:\p{L}[\p{L}\d]*-[\p{L}\d]+|-\p{Lu}[\p{L}\d]*\p{Ll}\p{Lu}[\p{L}\d]+|\$\p{L}[\p{L}\d]*)/gu;

/** Names that are written like the second half of a cmdlet. */
const products = ['PowerShell', 'SharePoint', 'OneDrive', 'OneNote', 'GitHub', 'LinkedIn'];

/** `Get-MgUser`; also with a translated verb, as in `Sett-OrganizationConfig`. */
function isCommand(word: string): boolean {
  const [verb = '', noun = ''] = word.split('-');
  if (verb === '' || noun === '') return !products.includes(noun);
  if (products.includes(noun) || !/^\p{Lu}/u.test(noun)) return false;
  const isTwoWords = /^\p{Lu}\p{Ll}+\p{Lu}/u.test(noun);
  return verbs.has(verb) ? noun.length > 2 : isTwoWords && /^\p{Lu}\p{Ll}+$/u.test(verb);
}

/** Cmdlets that take away, or write over, what they do not bring back. What is uninstalled can be installed. */
const destroys = /^(?:Clear|Format|Remove)-(?!Host$|List$|Table$|Wide$|Custom$)/;

/** PowerShell, of Windows and of version 7. */
export const powershell: Shell = {
  // Nothing is run or replaced in single quotes. The typographic ones are taken for the plain one, so they are doubled, too.
  quoting: { around: "'", replaced: [["['\u2018-\u201B]", '$&$&']] },
  findFaults,
  listPrograms: listCmdlets,
  // Where nobody wrote of PowerShell, or of how a language joins words, two joined words are just that.
  findTyped: (prose, cmdlets, guesses) =>
    (prose.match(commandPattern) ?? []).filter(
      (word) => cmdlets.has(word.toLowerCase()) || (guesses && cmdlets.size > 0 && isCommand(word)),
    ),
  pieceStart: /(?<=\s)(?=-[a-z]|\|)|(?<=\n)/i,
  ignoresCase: true,
  isDestructive: (code) => listCmdlets(code).some((name) => destroys.test(name)),
};
