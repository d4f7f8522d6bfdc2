// `npm run build`: installs what is missing and builds the site into dist/.
import { prepareAstro } from './serve.mjs';

const runAstro = await prepareAstro();
const { code } = await runAstro(['build']);
process.exitCode = code;
