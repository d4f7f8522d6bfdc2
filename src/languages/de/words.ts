import type { ConditionWords, NumberWords } from '../language.ts';
import { splitPhrases, type ForbiddenWord } from '../line-rules.ts';

export const conditions: ConditionWords = {
  lists: {
    negation: `nicht, kein, keine, keinen, keinem, keiner, keines, keinerlei, keinesfalls, nie, niemals, niemand,
      niemanden, niemandem, nichts, nirgends, nirgendwo, ohne, nein, weder, außer wenn, es sei denn`,
    limit: 'nur, bloß, ausschließlich, lediglich, außer, ausgenommen, ausnahme, ausnahmen',
    if: 'wenn, falls, sofern, außer wenn, es sei denn, vorausgesetzt',
    'if?': 'ob, solange, sonst, andernfalls',
    when: 'sobald, während, wann, immer wenn, jedes mal',
    'when?': 'wenn, falls, als, nach, bei, beim, solange',
    before: 'bevor, ehe, bis, davor',
    'before?': 'vor, zuvor, vorher, zuerst, früher, innerhalb, seit, zu, zum, im voraus',
    after: 'nachdem, danach',
    'after?': 'nach, wenn, seit, seitdem, dann, anschließend, später, als, nächste',
    possible: 'möglich, mögliche, unmöglich, imstande, in der lage, außerstande',
    'possible?': `kann, kannst, können, könnte, könnten, konnte, konnten, darf, dürfen, lässt, lassen, geht, ging,
      erlaubt, vielleicht, möglicherweise`,
  },
  pair: ['weder', 'noch'],
  idioms:
    /\b(?:steh(?:t|en) bevor|nicht nur|nach wie vor|vor allem|je nach|nach oben|nach unten)\b/gi,
};

export const numbers: NumberWords = {
  words: [
    ['ein', 'eine', 'einen', 'einem', 'einer', 'eines', 'eins', 'einmal'],
    ['zwei', 'beide', 'beiden', 'zweimal'],
    ['drei', 'dreimal'],
    ['vier'],
    ['fünf'],
    ['sechs'],
    ['sieben'],
    ['acht'],
    ['neun'],
    ['zehn'],
  ],
  months:
    'januar februar märz april mai juni juli august september oktober november dezember'.split(' '),
  thousands: '.\u00A0\u202F',
  decimals: ',',
};

export const stopWords =
  splitPhrases(`der, die, das, den, dem, des, ein, eine, einen, einem, einer, eines, und, oder, aber, wenn, dann, so,
  als, wie, was, warum, wieso, wann, wo, wer, welche, welcher, welches, ist, sind, war, waren, sein, bin, wird,
  werden, wurde, ich, mich, mir, mein, meine, meinen, meinem, meiner, du, dein, deine, er, sie, es, wir, uns, unser,
  unsere, ihr, ihre, ihren, sich, man, dieser, diese, dieses, diesen, diesem, da, hier, dort, noch, schon, mehr, mal,
  immer, nur, auch, sehr, einfach, an, am, auf, in, im, ins, zu, zum, zur, von, vom, mit, bei, beim, für, über, nach,
  aus, um, kann, können, könnte, will, möchte, soll, sollte, muss, darf, habe, hat, haben, hatte, bekomme, bekommt,
  kriege, kriegt, komme, kommt, kommen, geht, gehen, mache, machen, macht, tun, tut, nicht, kein, keine, keinen, bitte,
  hilfe, problem, probleme, fehler, funktioniert, funktionieren, klappt, irgendwie, etwas, jemand`);

export const forbiddenWords: readonly ForbiddenWord[] = [
  { words: '“[^“”„]*”|«[^«»]*»', use: 'Write the quotation marks as „…“.' },
  { words: '&', use: 'Write "und". A name with "&" is a fact: <Ui id="…" />.' },
];

/** English words that are no German words, and that no name holds. One of them is enough. */
export const plainEnglish = 'the your you please';

/** More English words that are no German words. */
export const englishWords =
  'click this that these and with without from have issue issues user users cannot must not ' +
  'sign when where which are were their they should select open then after before if';
