import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

// The engine is everybody's: what it knows of a subject stands in a pack, what it knows of a language with that
// language, and what a site is called in the site's own settings.

const src = join(import.meta.dirname, '..', '..', 'src');

/** A file that breaks a rule, and why it may. A file that no longer does is to be taken off the list. */
type Allowed = Readonly<Record<string, string>>;

/** The lines of src/, but for some folders, that a pattern is found in, after what may stand there is taken out. */
function findLines(pattern: RegExp, without: readonly string[], fine: readonly RegExp[] = []): string[] {
  return readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(src.length + 1).replaceAll('\\', '/'))
    .filter((file) => !without.some((folder) => file.startsWith(`${folder}/`)))
    .flatMap((file) =>
      readFileSync(join(src, file), 'utf8')
        .split('\n')
        .map((line) => fine.reduce((rest, one) => rest.replace(one, ''), line))
        .flatMap((line, at) => (pattern.test(line) ? [`${file}:${String(at + 1)} ${line.trim()}`] : [])),
    );
}

function expectNone(found: readonly string[], allowed: Allowed = {}): void {
  const fileOf = (line: string) => line.split(':')[0] ?? '';
  expect(found.filter((line) => !Object.hasOwn(allowed, fileOf(line)))).toEqual([]);
  const files = found.map(fileOf);
  expect(Object.keys(allowed).filter((file) => !files.includes(file))).toEqual([]);
}

it('nothing but the packs names a subject', () => {
  const names = /microsoft|\bentra\b|aadsts|powershell|outlook|onedrive|intune|\bkubectl\b|\bkubernetes\b/i;
  expectNone(findLines(names, ['subjects']), {
    'migrate/to-format-1.ts': 'what every site was about before it could say so',
  });
  expectNone(findLines(/\b(?:Get|Set|New|Add|Remove|Connect|Install|Revoke|Update)-[A-Z]\w+/, ['subjects']));
});

it('nothing names this site but what is the same on every site', () => {
  const fine = [
    // What the last line of a ticket began with before.
    /veiviser[;)]/g,
    // Messages between a frame and its page, what is kept in a browser or a process, and headers of kept pages.
    /['"`]veiviser[: -]/g,
    // The policy that makes the worker's address, in script and header.
    /createPolicy\('veiviser'|hasWorker \? 'veiviser'/g,
    // Files within a single file; names in the configuration of a web server.
    /`veiviser\/|[@$]veiviser\b|\$veiviser_|veiviser\.conf/g,
    // The package, its integrations and its command; in the page of another site, the class and the tokens of a guide.
    /veiviserGuides|veiviser-guides|create-veiviser|\.veiviser\b|--veiviser-/g,
    // A name in CSS that no host has.
    /veiviser-show|@keyframes veiviser-/g,
    // What outlives modules that are loaded anew.
    /\bveiviser(?:Draft|DeskToken)\b/g,
    /function veiviser\(|['`,{-]veiviser(?=['`,}])/g,
    // While nobody has said where a site is published; how a program calls itself.
    /https:\/\/veiviser\.example|'veiviser check:links'/g,
  ];
  // In Norwegian it is the word for a guide.
  expectNone(findLines(/veiviser/i, ['languages', 'subjects'], fine));
});

it('no language is named but where English is what is written', () => {
  const fine = [
    // The language of a code, of a finding, of a name that is English everywhere.
    /lang(?:=|: ?)["']en["']/g,
    // How findings, which are English, write a number and the name of a language.
    /toLocaleString\('en'\)|DisplayNames\((?:\[locale, )?'en'/g,
  ];
  expectNone(findLines(/["'](?:en|nb)["']/, ['languages', 'subjects'], fine), {
    'commands/edits/write-guide.ts': 'a guide in a language without words begins in English',
    'commands/import.ts': 'a site without a language begins in English',
    'desk/build/read-desk-words.ts': 'the words of the desk that are always there',
    'import/article-sides.ts': 'the source of a bilingual article is English',
    'import/chart-words.ts': 'the words of charts in a language that nobody has described',
    'migrate/to-format-1.ts': 'the language that names and addresses were in before they said so',
    'proof/browser/ProofChecks.astro': 'findings are English, and other pages say so',
    'publish/file-sizes.ts': 'what a page without a language is taken for',
    'read/read-words.ts': 'the pack that has every word',
    'site/dates.ts': 'English dates are written as in Britain',
  });
});
