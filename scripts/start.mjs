// `npm start`: installs what is missing, builds the site, serves it and prints its address.
import { stop } from './project.mjs';
import { prepareAstro, serve } from './serve.mjs';

const runAstro = await prepareAstro();
const build = await runAstro(['build']);
if (build.code !== 0) stop('The build failed, so there is nothing to serve; its message is above.');
await serve(runAstro, 'preview', { isAnswer: (status) => status === 200 });
