/**
 * PowerShell's approved verbs, and the four others that its own cmdlets use.
 * @see https://learn.microsoft.com/powershell/scripting/developer/cmdlet/approved-verbs-for-windows-powershell-commands
 */
export const verbs: ReadonlySet<string> = new Set(
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
export function findFaults(code: string): string[] {
  const bare = stripValues(code);
  const quoted = code.match(/'[^'\n]*<[a-z-]+>[^'\n]*'|"[^"\n]*<[a-z-]+>[^"\n]*"/g) ?? [];
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

/** What no shell takes for the sign that it looks like: round quotation marks, long hyphens, hard spaces. */
export function findStrangeCharacters(code: string): string[] {
  return [...new Set(code.match(/[^\x20-\x7E\n\p{L}]/gu))].map(describeCharacter);
}

/** The cmdlets that a command calls, in order; words that cannot be one are passed over. */
export function listCmdlets(code: string): string[] {
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
    .replace(/'[^'\n]*'|"[^"\n]*"/g, '""');
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
  const start = isRest ? judgeWord(first) : isValue ? undefined : judgeCmdlet(first);
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

function describeCharacter(letter: string): string {
  const code = letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
  return `the character "${letter}" (U+${code})`;
}
