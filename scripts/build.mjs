// `npm run build`: installs what is missing and builds the site into dist/.
import { buildSite, prepareAstro } from './serve.mjs';

process.exitCode = await buildSite(await prepareAstro());
