/**
 * What `make` makes of a value, made once and kept as long as the value is. Whoever checks again after a save meets the
 * same values, but for those that have changed. `make` may use nothing but the value, and nobody may change what it gives.
 */
export function rememberMade<Value extends object, Made>(
  make: (value: Value) => Made,
): (value: Value) => Made {
  const known = new WeakMap<Value, { readonly made: Made }>();
  return (value) => {
    const before = known.get(value);
    if (before) return before.made;
    const made = make(value);
    known.set(value, { made });
    return made;
  };
}
