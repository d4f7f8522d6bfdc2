import {
  allowedLicences,
  findException,
  licenceExceptions,
  type LicenceException,
} from './licence-rules.ts';
import { readLockfile, type LockedPackage } from './read-lockfile.ts';
import { sentPackages } from './sent-packages.ts';

const introduction = `# Licences

\`npm run licences\` writes this page, from \`package-lock.json\`. A test fails when the page is behind, and when a package has a licence that is neither allowed nor excepted in \`src/publish/licences/licence-rules.ts\`.`;

const sent = `## Sent to readers

Their notices, and the site's own licences, are published as \`/licences.txt\`, which the foot of every page links to. The files to take along carry them inside.`;

const others = `## Used to build and to test

Nothing of these is sent to readers. Packages for other platforms are counted too.`;

const excepted = `## Exceptions

Licences that ask for more than that a notice is kept, and why they ask it of nobody here. The packages are used unchanged.`;

/** The page that tells the licences of all packages. It is the same on every platform. */
export async function writeLicencePage(root: string): Promise<string> {
  const packages = await readLockfile(root);
  const isSent = ({ name }: LockedPackage) => sentPackages.includes(name);
  const rest = packages.filter((one) => !isSent(one));
  const counts = Map.groupBy(rest, ({ licence }) => licence);
  const parts = [
    introduction,
    sent,
    packages
      .filter(isSent)
      .map(({ name, version, licence }) => `- \`${name}\` ${version}, ${licence}`)
      .join('\n'),
    others,
    [...counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([licence, members]) => `- ${licence}: ${String(members.length)}`)
      .join('\n'),
    excepted,
    licenceExceptions.map((exception) => writeException(exception, rest)).join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function writeException(exception: LicenceException, packages: readonly LockedPackage[]): string {
  const members = packages.filter(
    ({ name, licence }) =>
      !allowedLicences.includes(licence) && findException(name, licence) === exception,
  );
  const names = members.map(({ name }) => name).sort();
  const licences = [...new Set(members.map(({ licence }) => licence))].sort();
  return `- ${names.map((name) => `\`${name}\``).join(', ')} (${licences.join('; ')}): ${exception.reason}.`;
}

/** What is wrong with the licences of some packages: a sentence for each. */
export function judgeLicences(packages: readonly LockedPackage[]): string[] {
  return packages
    .filter(({ licence }) => !allowedLicences.includes(licence))
    .flatMap(({ name, version, licence }) => {
      const what = `${name}@${version} has the licence "${licence}"`;
      if (sentPackages.includes(name)) return `${what}, which is not allowed for what readers get.`;
      return findException(name, licence) ? [] : `${what}, which is neither allowed nor excepted.`;
    });
}
