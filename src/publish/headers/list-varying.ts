import type { HeaderRule } from './header-rules.ts';

/** A header with its value for all addresses, which may be none, and where it has another. */
export interface VaryingHeader {
  readonly name: string;
  readonly usual: string;
  /** In order: of those that fit an address, the last one holds. */
  readonly exceptions: readonly { readonly path: string; readonly value: string }[];
}

/** The rules header by header, for servers that are told of each what it is where. */
export function listVarying(rules: readonly HeaderRule[]): VaryingHeader[] {
  const [everywhere, ...exceptions] = rules;
  const names = new Set(rules.flatMap(({ headers }) => Object.keys(headers)));
  return [...names].map((name) => ({
    name,
    usual: everywhere?.headers[name] ?? '',
    exceptions: exceptions.flatMap(({ path, headers }) => {
      const value = headers[name];
      return value === undefined ? [] : [{ path, value }];
    }),
  }));
}
