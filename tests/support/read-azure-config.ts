import type { AzureConfig } from '../../src/publish/headers/azure-config.ts';

/** What Azure Static Web Apps answers besides the file itself. */
export interface AzureAnswer {
  readonly headers: Readonly<Record<string, string>>;
  /** The type that the file has by its kind, if the configuration says one. */
  readonly type: string | undefined;
}

/**
 * Reads `staticwebapp.config.json` as its documentation says: the first route that fits holds, over the headers for all;
 * an empty value takes a header away.
 */
export function readAzureConfig(config: AzureConfig, address: string): AzureAnswer {
  const route = config.routes.find(({ route }) => fits(route, address));
  const headers = Object.entries({ ...config.globalHeaders, ...route?.headers });
  const kind = Object.keys(config.mimeTypes).find((name) => address.endsWith(name));
  return {
    headers: Object.fromEntries(headers.filter(([, value]) => value !== '')),
    type: kind && config.mimeTypes[kind],
  };
}

/**
 * A route is an address, and with a wildcard at its end all that begin with it, if wanted of one kind of file. That of a
 * file `index.html` is also that of its folder.
 */
function fits(route: string, address: string): boolean {
  const [start = '', kind] = route.split('*');
  if (kind === undefined) return [route, route.replace(/index\.html$/, '')].includes(address);
  return address.startsWith(start) && address.endsWith(kind);
}
