/** What became of an address when it was looked up. */
export type LookUp =
  | { readonly state: 'found'; readonly finalAddress: string; readonly hasAnchor: boolean }
  /** The site answered that there is no such page, or would not show it. */
  | { readonly state: 'refused'; readonly status: number }
  /** Nobody answered: no such site, no connection, or not in time. */
  | { readonly state: 'silent'; readonly reason: string };

export interface LookUpOptions {
  /** Language to ask for, such as `nb-no`. */
  readonly language: string;
  /** Milliseconds after which a site counts as silent. */
  readonly patience: number;
}

/** Sites that do not know HEAD, or answer it otherwise than GET, are asked again. */
const askAgain = (status: number) => status >= 400;

/** Looks an address up, follows where it leads, and finds its anchor in the page. Never throws. */
export async function lookUp(
  address: string,
  { language, patience }: LookUpOptions,
): Promise<LookUp> {
  const ask = (method: 'HEAD' | 'GET') =>
    fetch(address, {
      method,
      redirect: 'follow',
      signal: AbortSignal.timeout(patience),
      headers: { 'accept-language': language, 'user-agent': 'veiviser check:links' },
    });
  try {
    const anchor = readAnchor(address);
    // An anchor can be found in the page itself only.
    let answer = anchor === '' ? await ask('HEAD') : undefined;
    if (!answer || askAgain(answer.status)) answer = await ask('GET');
    if (!answer.ok) {
      await answer.body?.cancel();
      return { state: 'refused', status: answer.status };
    }
    const page = anchor === '' ? '' : await answer.text();
    await answer.body?.cancel().catch(() => undefined);
    return {
      state: 'found',
      finalAddress: answer.url,
      hasAnchor: anchor === '' || listAnchors(page).has(anchor),
    };
  } catch (error) {
    return { state: 'silent', reason: describeSilence(error, patience) };
  }
}

/** What the page must hold; `:~:` begins an instruction to the browser, not the name of an anchor. */
function readAnchor(address: string): string {
  return decodeURIComponent(new URL(address).hash.slice(1).split(':~:')[0] ?? '');
}

/** Every name in a page that an address can end in: `id`, and `name` as older pages have it. */
function listAnchors(page: string): Set<string> {
  const attributes = page.matchAll(/\s(?:id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi);
  return new Set([...attributes].map(([, double, single, bare]) => double ?? single ?? bare ?? ''));
}

function describeSilence(error: unknown, patience: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${patience / 1000} s`;
  const cause =
    error.cause instanceof Error && 'code' in error.cause ? error.cause.code : undefined;
  return typeof cause === 'string' ? cause : error.message;
}
