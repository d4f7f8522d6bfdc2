import { expect, it } from 'vitest';
import { findInChanged } from '../support/fixture-content.ts';

/** The checks that find something raw in a sentence of a step. */
async function findRaw(sentence: string): Promise<string[]> {
  const file = 'guides/lamp/steps/solved.en.mdx';
  const findings = await findInChanged({
    edits: [{ file, find: 'Enjoy the light.', write: sentence }],
  });
  return findings.flatMap(({ name }) => (name.startsWith('raw-') ? [name] : []));
}

it.each([
  'Windows PowerShell 5.1 on Windows 10.0.19045 works, and so does Exchange Online-PowerShell.',
  'Outlook.com and Office 2013 are names, not addresses.',
  'Write to kari@lamps.example.com or to post@lamps.no about it.',
  'A sign-in over Wi-Fi, a read-only set-up, a Set-Up or an Add-On is no command.',
  'The 10,000 users of 2026 paid 1,250.50 each; call 22 00 12 34.',
  'The code has 6 digits, such as the 5730 in the message.',
])('finds nothing raw in "%s"', async (sentence) => {
  expect(await findRaw(sentence)).toEqual([]);
});

it('finds no command and no code on a site that has neither', async () => {
  const step = (locale: string) => `guides/lamp/steps/replace-bulb.${locale}.mdx`;
  const plain = (locale: string) => `guides/bulb-kinds/guide.${locale}.md`;
  const command = '\n2. Start the lamp again:\n\n   <Command id="restart-lamp" />\n';
  const found = await findInChanged({
    edits: [
      { file: 'guides/lamp/steps/solved.en.mdx', find: 'Enjoy the light.', write: 'A Start-Menu for 100000 lamps.' },
      { file: 'guides/lamp/steps/solved.nb.mdx', find: 'Nyt lyset.', write: 'En Start-Meny for 100000 lamper.' },
      { file: step('en'), find: command.replace('Start the lamp again', 'Restart the lamp'), write: '\n' },
      { file: step('nb'), find: command.replace('Start the lamp again', 'Start lampen på nytt'), write: '\n' },
      { file: step('en'), find: ' and {error-code:50001} is gone', write: '' },
      { file: step('nb'), find: ', og {error-code:50001} er borte', write: '' },
      { file: plain('en'), find: '{command:restart-lamp}', write: 'Press it.' },
      { file: plain('nb'), find: '{command:restart-lamp}', write: 'Trykk på den.' },
    ],
    replaced: { 'facts/commands.yaml': '{}', 'facts/error-codes.yaml': '{}' },
  });
  expect(found).toEqual([]);
});

it.each([
  'Write to it@lamps.no about it.',
  'Write to no-reply@lamps.no.',
])('finds no negation in "%s"', async (sentence) => {
  const found = await findInChanged({
    edits: [
      { file: 'guides/lamp/steps/solved.en.mdx', find: 'Enjoy the light.', write: sentence },
      { file: 'guides/lamp/steps/solved.nb.mdx', find: 'Nyt lyset.', write: sentence.replace('Write', 'Skriv').replace('to', 'til').replace('about it', 'om den') },
    ],
  });
  expect(found).toEqual([]);
});

it.each([
  ['raw-command', 'Run Set-OrganizationConfig-OAuth2ClientProfileEnabled: $True now.'],
  ['raw-command', 'Kjør **Deaktiver-MailUser** nå.'],
  ['raw-command', 'Add -OAuth2ClientProfileEnabled to it.'],
  ['raw-command', 'The value is $true.'],
  ['raw-command', 'Run `setup.exe /quiet` first.'],
  ['raw-command', '```powershell\nGet-MgUser\n```'],
  ['raw-url', 'Open entra.microsoft.com and sign in.'],
  ['raw-url', 'Open www.lamps.example.'],
  ['raw-url', 'See [the manual][1].\n\n[1]: /manual'],
  ['raw-error-code', 'It says error 53003.'],
  ['raw-error-code', 'Feilkode:53003-feil kommer.'],
  ['raw-error-code', 'It says AADSTS 53003 or 0x80070005.'],
  ['raw-guid', 'The tenant is 63F7D676-7CD9-4549-BA84-C3A8A7867F63.'],
  ['raw-script', 'There are {1 + 1} lamps.'],
  ['raw-script', 'export const lamp = 1;'],
])('finds a %s in "%s"', async (name, sentence) => {
  expect(new Set(await findRaw(sentence))).toEqual(new Set([name]));
});
