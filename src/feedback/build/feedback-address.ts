/**
 * Where the answers to "Was this helpful?" are sent, from `FEEDBACK_ADDRESS`; undefined if readers are not to be asked.
 * @throws if it is neither a path of this site nor an https address: one clear sentence
 */
export function readFeedbackAddress(setting = process.env.FEEDBACK_ADDRESS): string | undefined {
  const address = setting?.trim() ?? '';
  if (address === '') return undefined;
  const isPath = /^\/(?![/\\])/.test(address) && URL.canParse(address, 'https://site.example');
  if (isPath || isSafeAddress(address)) return address;
  throw new Error(
    `FEEDBACK_ADDRESS is "${address}", which is neither an https address, such as ` +
      'https://help.example.org/answers, nor a path of this site, such as /answers.',
  );
}

/** Whether it is an https address that carries no name and no password. */
function isSafeAddress(address: string): boolean {
  if (!/^https:\/\//i.test(address) || !URL.canParse(address)) return false;
  const { username, password } = new URL(address);
  return username === '' && password === '';
}
