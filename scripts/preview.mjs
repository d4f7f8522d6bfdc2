// `npm run preview`: installs what is missing, serves the site that was built last and prints its address.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, stop } from './project.mjs';
import { choosePort, prepareAstro, serve } from './serve.mjs';

const runAstro = await prepareAstro();
if (!existsSync(join(root, 'dist'))) {
  stop('There is no dist/ to serve: run `npm run build` first, or `npm start`, which does both.');
}
await serve(runAstro, 'preview', {
  port: await choosePort(),
  isAnswer: (status) => status === 200,
});
