/** What a new site is to be. */
export interface NewSite {
  readonly name: string;
  /** In order; the first is the one that texts are translated from. */
  readonly languages: readonly string[];
  /** As `#rrggbb`. */
  readonly colour?: string | undefined;
  readonly pack?: string | undefined;
  /** The day as `YYYY-MM-DD`. */
  readonly today: string;
  /** The version of the engine as npm takes it. */
  readonly engine?: string;
  /** What is recorded of the texts; usually what the package brings. */
  readonly records?: object;
}

export declare function listMissingWords(
  languages: readonly string[],
  known?: { readonly described: readonly string[]; readonly missing: number },
): string[];

export declare function writeSite(site: NewSite): Map<string, string | Uint8Array>;
