/** What was made of files, by their names, and all that it was made from. */
export type Memory = Map<string, { readonly from: readonly unknown[]; readonly made: unknown }>;

/**
 * What `make` makes of a file, or what it made of it before, if that was from the same. It may use nothing but what is in
 * `from`, and nobody may change what it gives.
 */
export function remember<Made>(
  memory: Memory | undefined,
  file: string,
  from: readonly unknown[],
  make: () => Made,
): Made {
  const known = memory?.get(file);
  if (known?.from.length === from.length && known.from.every((one, at) => one === from[at]))
    return known.made as Made;
  const made = make();
  memory?.set(file, { from, made });
  return made;
}
