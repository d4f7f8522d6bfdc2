/** One block of a file `_headers`. */
export interface HeaderBlock {
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Reads a file `_headers` as the hosts do: a path at the beginning of a line, its headers indented below it. */
export function readHeadersFile(text: string): HeaderBlock[] {
  return text
    .split(/\n(?=\S)/)
    .map((block) => block.trim().split('\n'))
    .map(([path = '', ...lines]) => ({
      path: path.trim(),
      headers: lines.map((line) => {
        const [name = '', ...value] = line.split(':');
        return [name.trim(), value.join(':').trim()] as const;
      }),
    }));
}

/** The headers for an address. A header that several blocks have gets all their values, joined by commas. */
export function headersFor(address: string, blocks: readonly HeaderBlock[]): Map<string, string> {
  const headers = new Map<string, string>();
  for (const block of blocks.filter(({ path }) => fits(path, address))) {
    for (const [name, value] of block.headers) {
      const before = headers.get(name);
      headers.set(name, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return headers;
}

/** As Netlify and Cloudflare do it: `:name` is a part of an address, `*` the rest of it, and a last slash is nothing. */
function fits(path: string, address: string): boolean {
  const parts = path.split('/').filter(Boolean);
  const pattern = parts.map((part) =>
    part === '*' ? '(?:/.*)?' : `/${part.startsWith(':') ? '[^/]+' : RegExp.escape(part)}`,
  );
  return new RegExp(`^${pattern.join('')}/?$`).test(address);
}
