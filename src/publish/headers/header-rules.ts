/**
 * Headers for every address that a path fits: `:name` stands for one part of an address, `*` at its end for the rest,
 * and a last slash also for the file `index.html` there.
 */
export interface HeaderRule {
  readonly path: string;
  readonly headers: Headers;
}

/** Name → value; an empty value takes the header away. */
export type Headers = Readonly<Record<string, string>>;

/** What no page of the site does, and so neither can what has got into one. Not `clipboard-write` and `fullscreen`. */
const unused = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'compute-pressure',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'sync-xhr',
  'unload',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/** What all addresses have, unless a later rule says otherwise. The policy of a page's scripts is in the page itself. */
const everywhere: Headers = {
  'Cache-Control': 'no-cache',
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': unused.map((feature) => `${feature}=()`).join(', '),
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** Files that servers do not know the type of, or would send without their encoding. */
const types: Readonly<Record<string, string>> = {
  'llms.txt': 'text/plain; charset=utf-8',
  'robots.txt': 'text/plain; charset=utf-8',
  ':locale/manifest.webmanifest': 'application/manifest+json',
  ':locale/:guide/guide.md': 'text/markdown; charset=utf-8',
  ':locale/:guide/flow.mmd': 'text/plain; charset=utf-8',
};

/**
 * The headers that the site is to be served with, for every host: where two rules have the same header, the later one
 * holds. The first rule is for all addresses.
 * @param base the site's base path, with a slash at both ends
 */
export function listHeaderRules(base: string): HeaderRule[] {
  const rules: [path: string, headers: Headers][] = [
    ['*', everywhere],
    // Its files have the hash of their content in their names.
    ['_astro/*', { 'Cache-Control': 'public, max-age=31536000, immutable' }],
    ['pictures/*', { 'Cache-Control': 'public, max-age=31536000, immutable' }],
    // The pages that may stand in a frame of another site: a guide's flowchart alone, and what leads there from where
    // it was before.
    ['embed/*', { 'Content-Security-Policy': '' }],
    [':locale/:guide/embed/', { 'Content-Security-Policy': '' }],
    // A picture by itself is a document, which could run scripts.
    [':locale/:guide/map.svg', { 'Content-Security-Policy': "sandbox; frame-ancestors 'none'" }],
    [
      'service-worker.js',
      {
        'Content-Security-Policy':
          "default-src 'none'; connect-src 'self'; frame-ancestors 'none'; " +
          "require-trusted-types-for 'script'; trusted-types 'none'",
      },
    ],
    [
      'take-with-you/*',
      {
        // The file is for the reader's disk, and runs nowhere else.
        'Content-Disposition': 'attachment',
        'Content-Security-Policy': "sandbox; frame-ancestors 'none'",
        'X-Robots-Tag': 'noindex',
      },
    ],
    ...Object.entries(types).map(([path, type]): [string, Headers] => [
      path,
      { 'Content-Type': type },
    ]),
  ];
  return rules.map(([path, headers]) => ({ path: base + path, headers }));
}

/** The expression that an address has to fit, as every server here reads it. */
export function writePattern(path: string): string {
  const parts = path.split('/').map((part) => {
    if (part === '*') return '.*';
    return part.startsWith(':') ? '[^/]+' : part.replace(/[.+?^$(){}|[\]\\]/g, '\\$&');
  });
  return `^${parts.join('/')}${path.endsWith('/') ? '(index\\.html)?' : ''}$`;
}

/** The headers that the rules give an address. */
export function findHeaders(address: string, rules: readonly HeaderRule[]): Record<string, string> {
  const fitting = rules.filter(({ path }) => new RegExp(writePattern(path)).test(address));
  const headers = Object.assign({}, ...fitting.map((rule) => rule.headers)) as Headers;
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
}
