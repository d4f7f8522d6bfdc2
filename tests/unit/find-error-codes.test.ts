import { describe, expect, it } from 'vitest';
import { createCodeFinder, longestMessage } from '../../src/error-codes/find-error-codes.ts';
import { forms } from '../../src/subjects/microsoft/codes.ts';

// Each beside a number that begins with it, or that it begins with.
const known = new Set(['50057', '50076', '50079', '500121', '500571', '53000', '53003', '530002']);
known.add('130004').add('7000218');

type Case = readonly [title: string, text: string, known: readonly string[], unknown?: string[]];

function check(cases: readonly Case[]): void {
  for (const [title, text, expected, unknown = []] of cases) {
    it(title, () => {
      expect(createCodeFinder(known, forms)(text)).toEqual({ known: expected, unknown });
    });
  }
}

const errorPage = `Sorry, but we’re having trouble signing you in.
AADSTS50076: Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access '00000003-0000-0000-c000-000000000000'.

Troubleshooting details
If you contact your administrator, send this info to them.
Copy info to clipboard
Request Id: 53003571-5005-7000-9f1c-500571530002
Correlation Id: b8c2f0c1-5300-4f0e-8e4c-000000050079
Timestamp: 2026-11-22T09:12:53.5300020Z
Message: AADSTS50076: Due to a configuration change made by your administrator`;

const norwegianPage = `Du har ikke tilgang til dette akkurat nå
Feilkode: 53003
Forespørsels-ID: 50057ab1-5300-4d2e-9f1c-500571530002
Korrelasjons-ID: b8c2f0c1-5300-4f0e-8e4c-000000050079
Tidsstempel: 22.11.2026 10.15.30
IP-adresse: 10.53.0.57
Appnavn: Outlook Mobile`;

const signInLog = `Date\t22.11.2026, 10:15:30
Request ID\t53003571-5005-7000-9f1c-500571530002
Correlation ID\t500571
Status\tFailure
Sign-in error code\t500121
Failure reason\tAuthentication failed during strong authentication request.`;

const tokenError = `{"error":"interaction_required","error_description":"AADSTS50076: Due to a configuration change made by your administrator.\\r\\nTrace ID: 53000abc-5005-7000-9f1c-500571530002\\r\\nCorrelation ID: b8c2f0c1-5300-4f0e-8e4c-000000050079\\r\\nTimestamp: 2026-11-22 09:12:53Z","error_codes":[50076],"timestamp":"2026-11-22 09:12:53Z","trace_id":"500571","correlation_id":"b8c2f0c1-5300-4f0e-8e4c-000000050079"}`;

const address =
  'https://app.example/?error=access_denied&error_description=AADSTS53003%3a+Access+has+been+blocked.%0d%0aTrace+ID%3a+500571%0d%0aTimestamp%3a+2026-11-22+09%3a12%3a53Z&state=500121abc';

describe('a code is found', () => {
  check([
    ['as a bare number', '50076', ['50076']],
    ['with its mark', 'AADSTS50076', ['50076']],
    ['in lower case', 'aadsts50076: due to', ['50076']],
    ['with a space after the mark', 'AADSTS 50076', ['50076']],
    ['with a no-break space after the mark', 'AADSTS\u00a050076', ['50076']],
    ['with a narrow no-break space', 'Error\u202fCode:\u00a050076', ['50076']],
    ['with invisible characters within', '\ufeffAAD\u200bSTS500\u200d76\u2060', ['50076']],
    ['in full-width digits', 'ＡＡＤＳＴＳ５００７６', ['50076']],
    ['after "Error Code:"', 'Error Code: 50076', ['50076']],
    ['on the line after its label', 'Error code\n\n  50076', ['50076']],
    ['in a Norwegian sentence', 'Feilkoden er 50076, sier hun.', ['50076']],
    ['at the end of a sentence', 'It says 50076.', ['50076']],
    ['in brackets and quotation marks', '(«50076»)', ['50076']],
    ['glued to the words after it', 'AADSTS50076Due to a change', ['50076']],
    ['before a hyphen and words', '50076-Due to a change', ['50076']],
    ['in a link to the look-up', 'login.microsoftonline.com/error?code=50076', ['50076']],
    ['once, however often it is said', 'AADSTS50076 50076 error code 50076', ['50076']],
    ['with seven digits', 'AADSTS7000218: The request body', ['7000218']],
    ['after a date', '2026-11-22 500121 Failure', ['500121']],
    ['after a time with a zone', 'Sun, 22 Nov 2026 10:15:30 +0100 50076', ['50076']],
    ['after an id without a value', 'Correlation ID:\n\nAADSTS50079: …', ['50079']],
  ]);
});

describe('several codes are found in the order of the text', () => {
  check([
    ['in a sentence', 'First 53003, then AADSTS50076 and 500121.', ['53003', '50076', '500121']],
    ['one below the other', '53003\r\n50076\r\n50079', ['53003', '50076', '50079']],
    ['in a list without spaces', '"error_codes":[53003,50076]', ['53003', '50076']],
    ['with slashes between', '50076/50079', ['50076', '50079']],
    [
      'known and unknown apart',
      'AADSTS50012 AADSTS50076 AADSTS90001',
      ['50076'],
      ['50012', '90001'],
    ],
  ]);
});

describe('only whole numbers count', () => {
  check([
    ['500121 holds no 50012', 'AADSTS500121', ['500121']],
    ['50012 is not 500121', 'AADSTS50012', [], ['50012']],
    ['530002 is not 53000', 'Error Code: 530002', ['530002']],
    ['53000 is not 530002', 'Error Code: 53000', ['53000']],
    ['500571 is not 50057', 'aadsts 500571', ['500571']],
    ['50057 is not 500571', 'aadsts 50057', ['50057']],
    ['both of a pair', '53000 og 530002, 50057 og 500571', ['53000', '530002', '50057', '500571']],
    ['no number in a longer one', 'AADSTS5007650079 and 12350076', []],
    ['no number in a word', 'KB50076, 50076abc, 0x50076, x50076', []],
  ]);
});

describe('whole pages are read', () => {
  check([
    ['an error page in English', errorPage, ['50076']],
    ['an error page in Norwegian', norwegianPage, ['53003']],
    ['a row of the sign-in log', signInLog, ['500121']],
    ['the answer of the token service', tokenError, ['50076']],
    ['the address of a page with an error', address, ['53003']],
  ]);
});

describe('other numbers are passed over', () => {
  check([
    ['a GUID', '53003000-5007-4000-9f1c-000000050076', []],
    ['a GUID with other hyphens', '53003000‑5007‑4000‑9f1c‑000000050076', []],
    ['the digits of a cut-off GUID', '53003-5007-4000', []],
    ['an id that is no GUID', 'Request Id: 50076, trace_id=53003, "correlationId": "500571"', []],
    ['a time with fractions', '2026-11-22T10:15:30.50076Z 10:15:30,500571', []],
    ['a time without marks', '20261122T130004Z 20261122 130004', []],
    [
      'an IP address and ports',
      '10.50.53.3:50076, [2001:db8::1]:53003, mail.example.com:50057',
      [],
    ],
    ['a version', '16.0.53003.20000, 10.0.50076', []],
    ['a telephone number', '+47 50076 530, tlf. 53003 500, phone (500) 50076-12', []],
    ['a case number', 'Case #50076, INC-53003', []],
    ['an e-mail address and a file', '50076@example.com, 53003.txt', []],
    ['an amount', '$50076, 1,50076', []],
  ]);
});

describe('a number that is not known', () => {
  check([
    ['counts with AADSTS', 'AADSTS165900', [], ['165900']],
    ['counts after "Error Code"', 'Error Code: 165900', [], ['165900']],
    ['counts after "feilkode"', 'Feilkode 165900', [], ['165900']],
    ['counts once', 'AADSTS165900, error 165900', [], ['165900']],
    ['counts alone', '165900', [], ['165900']],
    ['counts with little beside it', 'teams 700003', [], ['700003']],
    ['does not count in a sentence', 'We have had 165900 visitors since the year began.', []],
    ['does not count when it is a code for signing in', 'Your verification code is 482913', []],
  ]);
});

describe('a text without a code gives none', () => {
  check([
    ['an empty text', '', []],
    ['a sentence', 'Outlook keeps asking for my password.', []],
    ['short and long numbers', 'Error 403, error code: 12345678', []],
  ]);

  it('before the test is ended, however long and odd it is', () => {
    const odd = ['a-', 'error ', 'request id ', 'userid', '1', '1,', ' ', '+1 ', '.a', '\uFDFA'];
    for (const part of odd) {
      const text = `error${part.repeat(1_000_000)}`;
      // In time that grows with the square, each of these takes minutes.
      expect(createCodeFinder(known, forms)(text)).toEqual({ known: [], unknown: [] });
    }
  });

  it('beyond the limit that is said', () => {
    const far = `${'a '.repeat(longestMessage / 2)} AADSTS50076`;
    expect(createCodeFinder(known, forms)(far).known).toEqual([]);
    expect(createCodeFinder(known, forms)(far.slice(20)).known).toEqual(['50076']);
  });
});

describe('a code is found in spite of how it was read or written', () => {
  check([
    ['O for 0', 'AADSTS5OO76', ['50076']],
    ['O for 0, twice', 'AADSTS53OO3', ['53003']],
    ['S for 5 in the mark', 'AAD5TS53003', ['53003']],
    ['S for 5 in the number', 'AADSTSS0076', ['50076']],
    ['spaces between digits', 'AADSTS 53 003', ['53003']],
    ['a line break within', 'AADSTS530\n03', ['53003']],
    ['after a mark, in groups', 'error code 500 121', ['500121']],
    ['each digit apart', '5 3 0 0 3', ['53003']],
    ['each letter apart', 'A A D S T S 53003', ['53003']],
    ['with what it was refined by', '50076:0', ['50076']],
    ['with a decimal', '50079.2', ['50079']],
    [
      'in a list with unknown ones',
      '"error_codes":[50076,500121,700003]',
      ['50076', '500121'],
      ['700003'],
    ],
    ['as a German page says it', 'Fehlercode: 50199', [], ['50199']],
    ['as a Swedish page says it', 'Felkod: 700003', [], ['700003']],
    ['as a Danish page says it', 'Fejlkode: 700003', [], ['700003']],
    ['as a French page says it', "Code d'erreur : 700003", [], ['700003']],
    ['as a Spanish page says it', 'Código de error: 700003', [], ['700003']],
  ]);
  check([
    ['not in the number of a case', 'Case 50076 opened by customer', []],
    ['not in a Norwegian one', 'Saksnummer 50076, sak 53003', []],
    ['not in digits that go on', 'AADSTS 53 003 12 34 56 78', []],
  ]);
});

describe('a code of the sign-in broker', () => {
  it.each([
    ['alone', 'CAA20002'],
    ['in small letters', 'teams feil caa20002'],
    ['as a number of Windows', '0xCAA20002'],
  ])('is found %s', (_, text) => {
    expect(createCodeFinder(['CAA20002'], forms)(text).known).toEqual(['CAA20002']);
    expect(createCodeFinder([], forms)('CAA2000B').unknown).toEqual(['CAA2000B']);
  });
});

describe('a code of Windows or Office', () => {
  const known = new Set(['0x8004de40']);
  it.each([
    ['alone', '0x8004de40'],
    ['in capitals', 'Error code: 0x8004DE40.'],
    ['in brackets', 'There was a problem (0x8004De40)'],
    ['without its mark', 'It says 8004de40'],
    ['as 64 bits', 'Error: 0xffffffff8004de40'],
    ['as a decimal number', '(error code -2147164608)'],
  ])('is found %s', (_, text) => {
    expect(createCodeFinder(known, forms)(text)).toEqual({ known: ['0x8004de40'], unknown: [] });
  });

  it.each(['0xc0090016', '0xC0090016', 'Error: C0090016'])('is found as a status: %s', (text) => {
    const found = createCodeFinder(['0xc0090016', '0x80090016'], forms)(text);
    expect(found).toEqual({ known: ['0xc0090016'], unknown: [] });
  });

  it.each(['0x8004de4', '0x8004de401', 'a0x8004de40', '0x21420087'])(
    'is not found in %s',
    (text) => {
      expect(createCodeFinder(known, forms)(text).known).toEqual([]);
    },
  );
});

describe('codes of a site without a pack', () => {
  const find = createCodeFinder(['404', 'E203', 'ERR_LAMP-OFF', 'E2035', '../a', 'E 1'], {});

  it.each([
    ['alone', '404', ['404']],
    ['in capitals or not', 'Error: e203!', ['E203']],
    ['with signs in them', 'It says ERR_LAMP-OFF, then E203', ['ERR_LAMP-OFF', 'E203']],
    ['never, if they are no part of an address', '../a, E 1', []],
    ['not within others', 'E2035 and 4040', ['E2035']],
    ['not in ids and dates', 'Request ID: 404-404, 404-1234-1234', []],
  ])('are found as they are listed: %s', (_, text, known) => {
    expect(find(text)).toEqual({ known, unknown: [] });
  });

  it('are all that is found', () => {
    expect(find('AADSTS50076, 0x8004de40, error code 50076').unknown).toEqual([]);
    expect(createCodeFinder([], {})('AADSTS50076 404')).toEqual({ known: [], unknown: [] });
  });
});

it('a code of no form is found beside those of a pack', () => {
  const find = createCodeFinder(['50076', 'E203'], forms);
  expect(find('E203, then AADSTS50076')).toEqual({ known: ['E203', '50076'], unknown: [] });
});
