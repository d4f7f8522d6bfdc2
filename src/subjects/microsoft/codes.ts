import type { CodeForms } from '../../error-codes/code-forms.ts';

/** What the codes of the sign-in service, of its broker in Windows, and of Windows and Office look like. */
export const forms: CodeForms = {
  numbers: { digits: [5, 7], marks: ['AADSTS'] },
  others: [
    // A code of the sign-in broker of Windows.
    {
      pattern: String.raw`(?<![\p{L}\p{N}])(?:0x)?(caa[\da-f]{5})(?![\p{L}\p{N}])`,
      inCapitals: true,
      isSure: true,
    },
    // Eight digits from 0 to f, of which the first says that it is a failure.
    {
      pattern: String.raw`(?<![\p{L}\p{N}])0x(?:f{8})?([89a-f][\da-f]{7})(?![\p{L}\p{N}])`,
      start: '0x',
      isSure: true,
    },
    // The same without its mark, and as the decimal number that logs give.
    {
      pattern: String.raw`(?<![\p{L}\p{N}.,])(8[\da-f]{7}|c0[\da-f]{6})(?![\p{L}\p{N}]|[.,]\d)`,
      start: '0x',
    },
    {
      pattern: String.raw`(?<![\p{L}\p{N}.,])(-214[67]\d{6})(?![\p{L}\p{N}]|[.,]\d)`,
      start: '0x',
      isDecimal: true,
    },
  ],
  alike: String.raw`\d{5,}|0x[\da-f]{6,}|caa[\da-f]{5}`,
};
