import { join } from 'node:path';
import { writeSite } from '../../tests/made-up/site.ts';
import { ownSite } from '../../tests/support/tested-site.ts';
import type { Peer } from './peer.ts';

/** This project, with made-up guides in place of its own, or beside them where a guide with a flow is wanted. */
export const veiviser: Peer = {
  id: 'veiviser',
  name: 'Veiviser',
  packages: ['astro'],
  modules: join(import.meta.dirname, '..', '..', 'node_modules'),
  prepare: (folder, { guides, flowGuide }) =>
    writeSite(folder, {
      plain: guides.length,
      ...(flowGuide !== undefined && { beside: ownSite.folder }),
    }),
  build: ['astro', 'astro', 'build'],
  output: 'dist',
  findPage: (locale, guide) => `/${locale}/${guide}/`,
  isSearch: (path) => /^[^/]+\/search\/[^/]+\.json$/.test(path),
};
