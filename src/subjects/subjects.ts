import { joinForms } from '../error-codes/code-forms.ts';
import type { Locale } from '../site/locales.ts';
import type { SiteSettings } from '../site/site-schema.ts';
import { microsoft } from './microsoft/subject.ts';
import type { PackName } from './pack-names.ts';
import { plainShell } from './plain-shell.ts';
import { shell } from './shell/subject.ts';
import type { Shell, Subject, SubjectWords } from './subject.ts';

const packs: Readonly<Record<PackName, Subject>> = { microsoft, shell };

type Site = Pick<SiteSettings, 'packs'>;

/** What is made of the subjects of a site, once for each choice of packs. */
export function perSubject<Made>(make: (subject: Subject) => Made): (site: Site) => Made {
  const made = new Map<string, { readonly value: Made }>();
  return ({ packs: chosen }) => {
    const key = chosen.join();
    const entry = made.get(key) ?? { value: make(joinSubjects(chosen.map((name) => packs[name]))) };
    made.set(key, entry);
    return entry.value;
  };
}

/** All that is known of the subjects of a site, as one. For the build: readers are sent what they need of it. */
export const pickSubject = perSubject((subject) => subject);

/** What is known of a shell; of one that no pack of the site has, only what is true of every shell. */
export function pickShell(site: Site, name: string | undefined): Shell {
  const { shells = {} } = pickSubject(site);
  return (name !== undefined && Object.hasOwn(shells, name) && shells[name]) || plainShell;
}

/** The shell of a command which names none. */
export function nameFirstShell(site: Site): string | undefined {
  return Object.keys(pickSubject(site).shells ?? {})[0];
}

/** Several subjects as one. Where only one can be, as for the shell that a command need not name, it is the first. */
function joinSubjects(all: readonly Subject[]): Subject {
  if (all.length < 2) return all[0] ?? {};
  const codes = all.flatMap((subject) => subject.codes ?? []);
  const lookUp = all.find((subject) => subject.lookUp)?.lookUp;
  return {
    productNames: [...new Set(all.flatMap(({ productNames = [] }) => productNames))],
    words: joinWords(all),
    domains: all.flatMap(({ domains = [] }) => domains),
    ...(codes.length > 0 && {
      codes: {
        forms: joinForms(codes.map(({ forms }) => forms)),
        typed: codes.map(({ typed }) => typed).join('|'),
        written: codes.map(({ written }) => written).join(', or '),
      },
    }),
    shells: Object.fromEntries(all.flatMap(({ shells = {} }) => Object.entries(shells))),
    ticketLines: all.flatMap(({ ticketLines = [] }) => ticketLines),
    ...(lookUp && { lookUp }),
  };
}

function joinWords(all: readonly Subject[]): Record<Locale, SubjectWords> {
  const joined: Record<Locale, Record<string, SubjectWords[keyof SubjectWords]>> = {};
  for (const { words = {} } of all)
    for (const [locale, rules] of Object.entries(words))
      for (const [rule, list] of Object.entries(rules)) {
        const known = (joined[locale] ??= {});
        known[rule] = [...(known[rule] ?? []), ...list];
      }
  return joined;
}
