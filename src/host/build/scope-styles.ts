import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** The layers of our own pages: a later one wins. */
const layers = ['reset', 'tokens', 'base', 'prose', 'components', 'print'];

/**
 * The sheet of a guide in a page of others: what it imports, put together, and made to hold inside `.veiviser` alone.
 * A layer would lose against every style of the host that is in none, so each layer becomes a nesting whose selector
 * weighs more than any that a host is likely to have (an id that no element has), and more than the layers before it.
 * @param onRead is told of every file that is read
 * @throws if something in it would hold outside of the guide
 */
export async function scopeStyles(file: string, onRead: (file: string) => void): Promise<string> {
  const text = (await putTogether(file, onRead)).replaceAll(/\/\*.*?\*\//gs, '');
  const scoped = text
    .replaceAll(/@layer [\w, ]+;/g, '')
    .replaceAll(/@layer (\w+) \{/g, (_, layer: string) => `${scopeOf(layer)} {`)
    .replaceAll(':root', '&')
    // A column of a host is no screen: beside the step there is no room for a chart.
    .replaceAll('@media (min-width: 68rem)', '@media not all');
  const loose = scoped.match(/^(?!:is\(\.veiviser,|@keyframes veiviser-)[^\s}].*$/gm);
  if (loose) throw new Error(`${file}: this would hold outside of a guide: ${loose.join(' ')}`);
  return scoped;
}

function scopeOf(layer: string): string {
  const rank = layers.indexOf(layer);
  if (rank === -1) throw new Error(`"${layer}" is not one of the layers ${layers.join(', ')}.`);
  return `:is(.veiviser, ${'#_'.repeat(rank + 1)})`;
}

async function putTogether(file: string, onRead: (file: string) => void): Promise<string> {
  onRead(file);
  const text = await readFile(file, 'utf8');
  const [first = '', ...rest] = text.split(/^@import '([^']+)';$/m);
  const parts = [first];
  for (let at = 0; at < rest.length; at += 2) {
    parts.push(await putTogether(resolve(dirname(file), rest[at] ?? ''), onRead));
    parts.push(rest[at + 1] ?? '');
  }
  return parts.join('');
}
