import { join } from 'node:path';
import { buildFixtureSite } from './build-fixture-site.ts';
import { buildOnce } from './build-once.ts';
import { project } from './tested-site.ts';

const folder = join(project, '.cache', 'other-site');

/** Settings of a build, and none as it is without. */
export const otherSettings = {
  SITE_ADDRESS: 'https://intranet.example.org',
  // A guide and a locale have these names too.
  BASE_PATH: '/mfa-sign-in/nb',
  FEEDBACK_ADDRESS: '/answers',
  PRECOMPRESS: 'on',
  // No setting of a build, and to change nothing.
  NODE_ENV: 'development',
  DEV: '1',
} as const;

/** Where the other site stands, with a slash at both ends. */
export const otherBase = `${otherSettings.BASE_PATH}/`;

/** The folder that the other site is built into. */
export const otherSite = join(folder, 'dist');

/**
 * Builds the site with other settings, once.
 * @throws what the build said, if it failed
 */
export function buildOtherSite(): Promise<void> {
  return buildOnce({
    folder,
    given: otherSettings,
    build: async (dist) => {
      const { isBuilt, says } = await buildFixtureSite(dist, otherSettings);
      if (!isBuilt) throw new Error(says);
    },
  });
}
