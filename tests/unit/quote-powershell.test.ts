import { expect, it } from 'vitest';
import { quotePowerShell } from '../../src/powershell/quote-powershell.ts';

it.each([
  ['a sign-in name', 'kari@contoso.com', "'kari@contoso.com'"],
  ['a quote that would end the text', "o'brien@contoso.com", "'o''brien@contoso.com'"],
  [
    'a typographic quote, which PowerShell takes for a plain one',
    'o\u2019brien',
    "'o\u2019\u2019brien'",
  ],
  ['what would be run in double quotes', '$(Remove-Item *)', "'$(Remove-Item *)'"],
  ['what would begin another command', "x'; Remove-Item * #", "'x''; Remove-Item * #'"],
  ['a line break that came with the text', 'kari\r\n@contoso.com\u0000', "'kari@contoso.com'"],
  ['spaces around it', '  kari ', "'kari'"],
])('quotes %s', (_, value, quoted) => {
  expect(quotePowerShell(value)).toBe(quoted);
});
