// `npm run headers -- nginx <file>`: writes a server's configuration for the site below BASE_PATH into a file. Exit code
// 1 if it is not said which server, or which file.
import { writeFile } from 'node:fs/promises';
import { writeCaddyConfig } from '../publish/headers/caddy-config.ts';
import { listHeaderRules } from '../publish/headers/header-rules.ts';
import { writeNginxConfig } from '../publish/headers/nginx-config.ts';
import { readSetting, stopOnWrongSettings } from '../site/build/settings.ts';

stopOnWrongSettings();
const base = `${readSetting('BASE_PATH')}/`.replace('//', '/');
const rules = listHeaderRules(base);
const servers: Readonly<Record<string, () => string>> = {
  nginx: () => writeNginxConfig(rules, base, { hasBrotli: false }),
  'nginx-brotli': () => writeNginxConfig(rules, base, { hasBrotli: true }),
  caddy: () => writeCaddyConfig(rules, base),
};

const [server = '', file] = process.argv.slice(2);
const write = Object.hasOwn(servers, server) ? servers[server] : undefined;
if (write && file) {
  await writeFile(file, write());
  console.log(`${file} is the configuration of ${server} for the site at ${base}`);
} else {
  const names = Object.keys(servers).join(', ');
  console.error(
    `Say which server (${names}) and which file: npm run headers -- nginx veiviser.conf`,
  );
  process.exitCode = 1;
}
