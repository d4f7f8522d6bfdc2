import type { Subject } from '../subject.ts';
import { forms } from './codes.ts';
import { powershell } from './powershell.ts';
import { productNames } from './product-names.ts';
import { words } from './words.ts';

/** Microsoft 365, Microsoft Entra ID and Windows. */
export const microsoft: Subject = {
  productNames,
  words,
  domains: ['microsoft', 'ms', 'office'],
  codes: {
    forms,
    typed: String.raw`AADSTS[ -]?\d+|0x[\da-f]{8}(?![\da-f])`,
    written: 'five to seven digits, 0x and eight more in small letters, or CAA and five more',
  },
  shells: { powershell },
  ticketLines: ['request-id', 'correlation-id'],
  lookUp: { link: 'code-lookup', query: '?code={code}', knows: String.raw`^\d+$` },
};
