import { openSite } from '../../src/judge/open-site.ts';
import { dist } from './site.ts';

/** The site under test once it is built, as `veiviser test` judges it. */
export const builtSite = await openSite(dist, '/');
