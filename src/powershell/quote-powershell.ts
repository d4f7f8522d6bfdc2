/**
 * A value as one PowerShell argument: in single quotes, where nothing is run or replaced. PowerShell takes the
 * typographic single quotes for the plain one, so they are doubled too. Control characters are left out.
 */
export function quotePowerShell(value: string): string {
  const plain = value.replace(/\p{Cc}/gu, '').trim();
  return `'${plain.replace(/['\u2018-\u201B]/g, '$&$&')}'`;
}
