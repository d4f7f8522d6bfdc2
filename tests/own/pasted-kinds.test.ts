import { describe, expect, it } from 'vitest';
import { openSearch, type Led } from '../support/search-content.ts';
import { content } from '../support/site.ts';

// Kinds of text that people paste into the box, each in words of our own, and what each must give: the codes or steps in
// their order, `?` before a code that is not in the list.

const page = (line: string) => `Sorry, but we're having trouble signing you in.

${line}

Troubleshooting details
If you contact your administrator, send this info to them.
Request Id: 53003571-5005-7000-9f1c-500571530002
Correlation Id: b8c2f0c1-5300-4f0e-8e4c-000000050079
Timestamp: 2026-11-30T09:12:53.530Z`;

const { lead, ask } = openSearch(content, 'en');

/** What a text gives, in short: codes as they are, unknown ones marked, then steps. */
async function give(text: string): Promise<string[]> {
  const found = await ask(text);
  const stepOf = (address: string) => address.replace(/^.*#|\?.*$/g, '');
  return [
    ...found.codes.map(({ code }) => code),
    ...found.unknown.map((code) => `?${code}`),
    ...found.messages.map(({ place }) => stepOf(place)),
  ];
}

type Kind = readonly [kind: string, text: string, gives: readonly string[]];

const codes: readonly Kind[] = [
  ['a code with its mark', 'AADSTS50126', ['50126']],
  ['a code alone', '50126', ['50126']],
  ['in small letters', 'aadsts50126', ['50126']],
  ['with a colon and words', 'AADSTS50126: Error validating credentials', ['50126']],
  ['after "error code"', 'Error Code: 53003', ['53003']],
  ['after "feilkode"', 'Feilkode: 53003', ['53003']],
  ['glued to what follows', 'AADSTS50076Due to a configuration change', ['50076']],
  ['glued, all of it', 'message:AADSTS50076:Duetoaconfigurationchange', ['50076']],
  ['two codes', 'First 500121, then 50076', ['500121', '50076']],
  ['three codes below each other', '53003\n50076\n50126', ['53003', '50076', '50126']],
  ['the same code twice', 'AADSTS50076 … error code 50076', ['50076']],
  ['known and unknown', 'AADSTS50076 and AADSTS65002', ['50076', '?65002']],
  ['with a slash between', '53003/53000', ['53003', '53000']],
  ['an English error page', page('AADSTS53003: Access has been blocked.'), ['53003']],
  [
    'a German error page',
    page('AADSTS50126: Fehler beim Überprüfen der Anmeldeinformationen.'),
    ['50126'],
  ],
  [
    'a Norwegian error page',
    'Du har ikke tilgang til dette akkurat nå\nFeilkode: 53003\nForespørsels-ID: 50057ab1-5300-4d2e-9f1c-500571530002',
    ['53003'],
  ],
  ['a French error page', page("Code d'erreur : 53003"), ['53003']],
  [
    'a Japanese error page',
    '申し訳ありませんが、サインイン中に問題が発生しました。AADSTS50020: ユーザー アカウント',
    ['50020'],
  ],
  [
    'JSON of the token service',
    '{"error":"interaction_required","error_description":"AADSTS50076: Due to","error_codes":[50076],"trace_id":"53000abc-5005-7000-9f1c-500571530002"}',
    ['50076'],
  ],
  ['JSON with three codes', '"error_codes":[50076,500121,700027]', ['50076', '500121', '?700027']],
  ['a line of the sign-in log', '2026-11-30T10:15:30Z\tFailure\t500121\tOutlook', ['500121']],
  ['a name in a log', '"failureReason":"BlockedByConditionalAccess"', ['53003']],
  [
    'an address with a code',
    'https://app.example/?error=access_denied&error_description=AADSTS53003%3a+Access',
    ['53003'],
  ],
  ['a link to the look-up', 'https://login.microsoftonline.com/error?code=50076', ['50076']],
  ['a code with a sub-status', '50126:0', ['50126']],
  ['with a decimal', '50074.2', ['50074']],
  ['with a number after a hyphen', 'Error code 53003-1', ['53003']],
  ['with a suberror', '{"suberror":"basic_action","error_codes":[50076]}', ['50076']],
  ['530002, which is not 53000', 'Error Code: 530002', ['530002']],
  ['seven digits', 'AADSTS7000218', ['7000218']],
];
const misread: readonly Kind[] = [
  ['O for 0', 'AADSTS5OO76', ['50076']],
  ['O for 0, in 53003', 'AADSTS53OO3', ['53003']],
  ['O for 0, in 50034', 'AADSTS50O34', ['50034']],
  ['5 for S', 'AAD5TS53003', ['53003']],
  ['S for 5', 'AADSTSS0076', ['50076']],
  ['l for 1', 'AADSTS500l21', ['500121']],
  ['spaces in the number', 'AADSTS 53 003', ['53003']],
  ['a line break in the number', 'AADSTS530\n03', ['53003']],
  ['digits apart', '5 3 0 0 3', ['53003']],
  ['letters apart', 'A A D S T S 53003', ['53003']],
  ['O for o in the mark', 'Error C0de: 53003', ['53003']],
  ['full-width digits', 'ＡＡＤＳＴＳ５００７６', ['50076']],
  ['an invisible space', 'AADSTS50\u200b076', ['50076']],
];
const unknown: readonly Kind[] = [
  ['an unknown code, marked', 'AADSTS65002', ['?65002']],
  ['an unknown code after "error code"', 'Error code: 500133', ['?500133']],
  ['an unknown code alone', '700027', ['?700027']],
  ['another, alone', '50196', ['?50196']],
  ['as a German page says it', 'Fehlercode: 50196', ['?50196']],
  ['as a Swedish page says it', 'Felkod: 700027', ['?700027']],
  ['as a Danish page says it', 'Fejlkode: 700027', ['?700027']],
  ['as a French page says it', "Code d'erreur : 700027", ['?700027']],
  ['as a Spanish page says it', 'Código de error: 700027', ['?700027']],
  ['as a Dutch page says it', 'Foutcode: 700027', ['?700027']],
  ['as a Finnish page says it', 'Virhekoodi: 700027', ['?700027']],
  ['an unknown code of the broker', 'CAA2000B', ['?CAA2000B']],
  ['the same as a number of Windows', '0xCAA2000B', ['?CAA2000B']],
  ['an unknown code of Windows', '0x801c03ed', ['?0x801c03ed']],
];
const windows: readonly Kind[] = [
  ['CAA20002', 'CAA20002', ['CAA20002']],
  ['CAA50021 in a sentence', 'Teams shows error code caa50021', ['CAA50021']],
  ['CAA20003 as a number', 'Error 0xCAA20003', ['CAA20003']],
  ['0x80070520', '0x80070520', ['0x80070520']],
  ['the same in 64 bits', 'Error: 0xffffffff80070520', ['0x80070520']],
  ['the same as a decimal number', '(error code -2147023584)', ['0x80070520']],
  [
    '80090016, as Office shows it',
    'contact your system administrator with the error code 80090016',
    ['0x80090016'],
  ],
];
const messages: readonly Kind[] = [
  [
    'an assembly that is not loaded',
    "Could not load file or assembly 'Microsoft.Identity.Client, Version=4.1.0.0'",
    ['separate-modules'],
  ],
  [
    'a method that is not found',
    "Method not found: '!0 Microsoft.Identity.Client.X.WithLogging(Y, Boolean)'",
    ['separate-modules'],
  ],
  [
    'scripts that may not run',
    'File C:\\x.psm1 cannot be loaded because running scripts is disabled on this system.',
    ['make-module-load'],
  ],
  [
    'a mail that is refused',
    '550 5.7.30 Basic authentication is not supported for Client Submission. [OSL.PROD.OUTLOOK.COM]',
    ['replace-smtp-password'],
  ],
  [
    'a mail that is refused today',
    '535 5.7.139 Authentication unsuccessful, basic authentication is disabled. [X.PROD 2026-01-01]',
    ['replace-smtp-password'],
  ],
  [
    'a passkey that is refused',
    'DOMException: NotAllowedError: The operation either timed out',
    ['repair-passkey'],
  ],
  [
    'trouble with verifying',
    "Sorry, we're having trouble verifying your account. Please try again.",
    ['failing-method'],
  ],
  [
    'more information',
    'contoso.com\nMore information required\nYour organization needs more information',
    ['registration-stop'],
  ],
  ['the same in Norwegian', 'Trenger mer informasjon', ['registration-stop']],
  [
    'a pass that is blocked',
    'Temporary Access Pass sign in was blocked due to User Credential Policy.',
    ['accept-pass'],
  ],
  [
    'a device that is deleted',
    'Something went wrong\nYour organization has deleted this device.',
    ['register-device-again'],
  ],
  [
    'a device that is not registered',
    'Device platform: Linux\nDevice state: Unregistered',
    ['pass-device-identity'],
  ],
  [
    'a token that is not acquired',
    'Error Acquiring Token:\nUnknown Status: Unexpected',
    ['bypass-broker'],
  ],
  [
    'a module that is not found',
    "No match was found for the specified search criteria and module name 'ExchangeOnlineManagement'.",
    ['install-module'],
  ],
  [
    'a sign-in without anybody',
    'Could not acquire token silently, need UI authentication.No account',
    ['script-module'],
  ],
  [
    'a message cut at its end',
    'Temporary Access Pass sign in was blocked due to User Cred',
    ['accept-pass'],
  ],
  [
    'a message over three lines',
    'Your organi-\nzation has deleted\nthis device',
    ['register-device-again'],
  ],
  [
    'a message with letters misread',
    'Y0ur organlzation has de1eted thls device',
    ['register-device-again'],
  ],
  [
    'a message in a long log',
    `${'VERBOSE: reading settings\n'.repeat(80)}Keyset does not exist\n${'VERBOSE: done\n'.repeat(80)}`,
    ['script-module'],
  ],
];
const nothing: readonly Kind[] = [
  ['the number of a case', 'Case 50126 opened by customer', []],
  ['a Norwegian case', 'Saksnummer 50126', []],
  ['a correlation ID alone', 'Correlation ID: b8c2f0c1-5300-4f0e-8e4c-000000050079', []],
  ['a request ID alone', 'Request Id: 53003571-5005-7000-9f1c-500571530002', []],
  ['a telephone number', '+47 500 57 126', []],
  ['a version', '16.0.53003.20000', []],
  ['a code for signing in', 'Your verification code is 482913', []],
  ['a sentence', 'Outlook keeps asking for my password.', []],
];
const all = { codes, misread, unknown, windows, messages, nothing };

describe.each(Object.entries(all))('%s', (_, kinds) => {
  it.each(kinds.map(([kind, text, gives]) => ({ kind, text, gives })))(
    '$kind',
    async ({ text, gives }) => {
      expect(await give(text)).toEqual(gives);
    },
  );
});

it('there are as many kinds as were once tried', () => {
  expect(Object.values(all).flat().length).toBeGreaterThanOrEqual(90);
});

describe('what is not known keeps the words beside it', () => {
  const first = async (text: string): Promise<Led | undefined> => (await lead(text))[0];
  it.each([
    ['teams keeps asking for password 700027', 'clear-saved-sign-ins'],
    ['error code 50196 scan to email stopped', 'replace-smtp-password'],
  ])('%s', async (text, step) => {
    expect((await first(text))?.address.replace(/^.*#/, '')).toBe(step);
  });
  it('and says that nothing was found where most of them are strange', async () => {
    const { records, strange } = await ask('xqzjwv blorptig fnarbel user');
    expect(records).toEqual([]);
    expect(strange).toHaveLength(3);
  });
});
