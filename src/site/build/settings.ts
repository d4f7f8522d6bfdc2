/** Stands in whole addresses while nobody has said where the site is published. */
/** What SITE_ADDRESS is read as while nobody has said where the site is. */
export const madeUpAddress = 'https://veiviser.example';

/** The last second of the year 9999: later days have more letters. */
const lastSecond = 253_402_300_799;

/** How each variable of the environment that a build heeds is read. Each throws one clear sentence. */
const readers = {
  SITE_ADDRESS: readSiteAddress,
  BASE_PATH: readBasePath,
  SOURCE_DATE_EPOCH: readTime,
  FEEDBACK_ADDRESS: readFeedbackAddress,
  PRECOMPRESS: (value: string) => readSwitch('PRECOMPRESS', value, false),
  OFFLINE: (value: string) => readSwitch('OFFLINE', value, true),
};

type Name = keyof typeof readers;
export const settingNames = Object.keys(readers) as Name[];

/**
 * One setting of a build.
 *
 * - `SITE_ADDRESS`: the origin of the site
 * - `BASE_PATH`: `/`, or the folder of the site without a slash at its end
 * - `SOURCE_DATE_EPOCH`: the time that counts as now, in milliseconds; undefined for the clock's
 * - `FEEDBACK_ADDRESS`: an https address or a path; undefined if readers are not asked
 * - `PRECOMPRESS`, `OFFLINE`: whether it is on
 *
 * @throws if its value cannot be meant: one sentence that names it
 */
export function readSetting<Key extends Name>(
  name: Key,
  value = process.env[name],
): ReturnType<(typeof readers)[Key]> {
  return readers[name]((value ?? '').trim()) as ReturnType<(typeof readers)[Key]>;
}

/** What is wrong with the settings: a sentence for each. */
export function judgeSettings(
  env: Readonly<Partial<Record<string, string>>> = process.env,
): string[] {
  return settingNames.flatMap((name) => {
    try {
      // Not undefined, which would mean this process's own.
      readSetting(name, env[name] ?? '');
      return [];
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  });
}

/** Takes what the configuration of Astro says of the site's place, where the environment says nothing. */
export function takeSettings({
  site,
  base,
}: {
  readonly site?: string | undefined;
  readonly base: string;
}): void {
  if (site !== undefined) process.env.SITE_ADDRESS ??= site;
  if (base !== '/') process.env.BASE_PATH ??= base;
}

/** Ends a build of which a setting is wrong, before anything is built. */
export function stopOnWrongSettings(): void {
  const faults = judgeSettings();
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exit(1);
}

function readSiteAddress(value: string): string {
  if (value === '') return madeUpAddress;
  const url = URL.parse(value);
  // Compared whole, so that neither a password nor a path is published or lost without a word.
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  throw new Error(
    `SITE_ADDRESS is "${value}"; use https:// and the name of the host alone, such as ` +
      'https://help.example.org. The folder of the site belongs into BASE_PATH.',
  );
}

function readBasePath(value: string): string {
  const names = value.replace(/^\/|\/$/g, '');
  if (names === '' || /^(?!.*(?:^|\/)\.+(?:\/|$))[\w.~-]+(?:\/[\w.~-]+)*$/.test(names))
    return `/${names}`;
  throw new Error(
    `BASE_PATH is "${value}"; use names of folders made of the letters a to z, digits and . _ ~ -, such as /help.`,
  );
}

function readTime(value: string): number | undefined {
  if (value === '') return undefined;
  if (/^\d{1,12}$/.test(value) && Number(value) <= lastSecond) return Number(value) * 1000;
  throw new Error(
    `SOURCE_DATE_EPOCH is "${value}"; use whole seconds since 1970, such as 1795000000.`,
  );
}

function readFeedbackAddress(value: string): string | undefined {
  if (value === '') return undefined;
  const site = 'https://site.example';
  const url = /[\p{Cc}\s\\]/u.test(value) ? null : URL.parse(value, site);
  if (url && /^https:\/\//i.test(value) && url.username === '' && url.password === '')
    return url.href;
  // As a browser reads it: `/..//help.example.org` is another host's.
  const path = url?.href.slice(site.length) ?? '';
  if (/^\/(?!\/)/.test(value) && /^\/(?!\/)/.test(path)) return path;
  throw new Error(
    `FEEDBACK_ADDRESS is "${value}", which is neither an https address, such as ` +
      'https://help.example.org/answers, nor a path of this site, such as /answers.',
  );
}

function readSwitch(name: string, value: string, usual: boolean): boolean {
  if (value === '') return usual;
  if (value === 'on' || value === 'off') return value === 'on';
  throw new Error(
    `${name} is "${value}"; use "on" or "off". It is ${usual ? 'on' : 'off'} when it is not set.`,
  );
}
