import type { ConditionWords, NumberWords } from '../language.ts';
import { splitPhrases, type ForbiddenWord } from '../line-rules.ts';

export const conditions: ConditionWords = {
  lists: {
    negation: `not, no, never, without, nobody, none, nothing, nowhere, cannot, unable, unless, non, neither, nor,
      don't, doesn't, didn't, isn't, aren't, wasn't, weren't, can't, couldn't, won't, wouldn't, haven't, hasn't,
      hadn't, mustn't, needn't, shouldn't`,
    limit: 'only, except, exclude, excludes',
    if: 'if, unless, provided that',
    'if?': 'when, whether, as long as, in case, otherwise',
    when: 'when, while, whenever, as soon as',
    'when?': 'if, once, after, at, during, as',
    before: 'before, until',
    'before?': 'by, to, earlier, previously, first, within, till, ago, beforehand, in advance',
    after: 'after, afterwards',
    'after?': 'when, once, since, for, by, then, later, next',
    possible: 'possible, impossible, able, unable, capable, incapable',
    'possible?': `can, can't, cannot, could, couldn't, may, might, perhaps, possibly, let, lets, allow, allows,
      allowed, permit, permits, permitted, manage, manages, managed`,
  },
  pair: ['neither', 'nor'],
  idioms: /\b(?:a while|as before|as soon as possible|look(?:s|ed|ing)? after)\b/gi,
};

export const numbers: NumberWords = {
  words: [
    ['one', 'a single'],
    ['two'],
    ['three'],
    ['four'],
    ['five'],
    ['six'],
    ['seven'],
    ['eight'],
    ['nine'],
    ['ten'],
  ],
  months:
    'january february march april may june july august september october november december'.split(
      ' ',
    ),
  thousands: ',',
  decimals: '.',
};

export const stopWords =
  splitPhrases(`a, an, the, of, to, in, on, at, for, from, with, by, and, or, but, if, then, so, as, is, are, was, were, be,
  been, am, it, its, this, that, these, those, we, us, our, he, his, him, she, her, they, them, their, you,
  your, does, do, did, doesnt, dont, didnt, isnt, not, no, cant, cannot, wont, can, could, will, would,
  should, has, have, had, having, get, gets, getting, got, how, what, why, when, where, which, who, still,
  just, any, some, there, here, please, help, come, comes, coming, arrive, arrives, receive, receives,
  receiving, problem, problems, issue, issues, error, trouble, fix, work, works, working, says, say, anymore,
  any more`);

/** One spelling for each word. */
export const spelling: readonly ForbiddenWord[] = [
  {
    // "the sign-in log in …" is right.
    words: '(?<!(?:the|a|an|this|that|sign-in|audit) )log(?:ged|ging|s)? ?-?(?:in|on)|log[io]n',
    use: 'Write "sign in" for what one does, and "sign-in" for the thing.',
  },
  {
    words: '(?<!(?:the|a|an|this|that|sign-in|audit) )log(?:ged|ging|s)? ?-?(?:out|off)',
    use: 'Write "sign out".',
  },
  { words: 'multi[- ]factor', use: 'Write "multifactor".' },
  { words: 'non-?browsers?', use: 'Write "an app outside the browser".' },
  { words: 'please', use: 'Leave it out: the imperative is enough.' },
];
