import { join } from 'node:path';

/** The project's root. */
export const project = join(import.meta.dirname, '..', '..');

interface Site {
  /** The folder that `content/` lies in. */
  readonly folder: string;
  /** The folder that its pages are built into. */
  readonly dist: string;
}

/** The site that shows the tests what the engine can do. It is of another time: nobody keeps its facts up to date. */
export const fixtureSite: Site = {
  folder: join(project, 'tests', 'fixtures', 'site'),
  dist: join(project, '.cache', 'fixture-site', 'dist'),
};

/** The site that this repository publishes. */
export const ownSite: Site = { folder: project, dist: join(project, 'dist') };

/** The site under test. What holds for any content is asked of our own in the stage `own`, which sets TESTED_SITE. */
export const testedSite = process.env['TESTED_SITE'] === 'own' ? ownSite : fixtureSite;
