// `npm start`: installs what is missing, builds the site, serves it and prints its address.
import { stop } from './project.mjs';
import { buildSite, choosePort, prepareAstro, serve } from './serve.mjs';

const runAstro = await prepareAstro();
// Before the build, which would put another's site out of service for nothing.
const port = await choosePort();
if ((await buildSite(runAstro)) !== 0)
  stop('The build failed, so there is nothing to serve; its message is above.');
await serve(runAstro, 'preview', { port, isAnswer: (status) => status === 200 });
