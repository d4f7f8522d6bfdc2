// `npm run dev`: installs what is missing, serves the site while it is being written, and prints its address.
import { choosePort, prepareAstro, serve } from './serve.mjs';

const runAstro = await prepareAstro();
// A page that says what is wrong with the content is an answer too.
await serve(runAstro, 'dev', { port: await choosePort(), isAnswer: () => true, showErrors: true });
