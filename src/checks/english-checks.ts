import { findInWording, matchWholeWords } from './word-rules.ts';
import type { WordingCheck } from './wording-check.ts';

interface SpellingRule {
  /** A regular expression for whole words. */
  readonly words: string;
  /** What to do instead, as the second sentence of a finding. */
  readonly use: string;
  /** What is right, although the expression fits when capitals do not count. */
  readonly right?: string;
  /** The rule does not hold for a line that says this. */
  readonly except?: RegExp;
}

const spellingRules: readonly SpellingRule[] = [
  {
    // "the sign-in log in …" is right.
    words: '(?<!(?:the|a|an|this|that|sign-in|audit) )log(?:ged|ging|s)? ?-?(?:in|on)|log[io]n',
    use: 'Write "sign in" for what one does, and "sign-in" for the thing.',
  },
  {
    words: '(?<!(?:the|a|an|this|that|sign-in|audit) )log(?:ged|ging|s)? ?-?(?:out|off)',
    use: 'Write "sign out".',
  },
  { words: 'power ?shell', right: 'PowerShell', use: 'Write "PowerShell".' },
  { words: 'multi[- ]factor', use: 'Write "multifactor".' },
  {
    words: 'azure ad|azure active directory|azuread|aad',
    use: 'Write "Microsoft Entra ID", or <OldName id="azure-ad" />.',
  },
  { words: 'azure mfa', use: 'Write "multifactor authentication", or <OldName id="azure-mfa" />.' },
  { words: 'o365|office ?365', use: 'Write "Microsoft 365", or <OldName id="o365" />.' },
  { words: 'adal', use: 'Write "modern authentication", or <OldName id="adal" />.' },
  { words: 'skype', use: 'Write "Teams", or <OldName id="skype-for-business-online" />.' },
  // A person registers; a device is enrolled.
  {
    words: 'enrol(?:l\\p{L}*|s|ment)?',
    use: 'Write "register", "registration".',
    except: /device|Intune/,
  },
  { words: 'please', use: 'Leave it out: the imperative is enough.' },
];

const rules = spellingRules.map((rule) => ({ ...rule, pattern: matchWholeWords(rule.words) }));
const anyRule = new RegExp(
  matchWholeWords(spellingRules.map(({ words }) => words).join('|')).source,
  'iu',
);

export const englishChecks: readonly WordingCheck[] = [
  {
    name: 'english-spelling',
    severity: 'error',
    description:
      'English texts use one spelling for each word, and the names that products have now.',
    findAll: findInWording('en')(({ text }) =>
      anyRule.test(text)
        ? rules
            .filter(({ except }) => !except?.test(text))
            .flatMap(({ pattern, use, right }) =>
              (text.match(pattern) ?? [])
                .filter((word) => word !== right)
                .map((word) => ({ says: `"${word}" is not used here.`, mend: use })),
            )
        : [],
    ),
  },
];
