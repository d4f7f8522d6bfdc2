import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type YAMLMap } from 'yaml';
import { EditFault } from './edit-fault.ts';
import { indentLines, renderEntry, type YamlValue } from './render-yaml.ts';
import {
  endOf,
  findEntry,
  findMap,
  lineStart,
  listEntryLines,
  nameKey,
  parseText,
  startOf,
  type YamlPath,
} from './yaml-layout.ts';

// Each function changes the lines of one entry in the text of a YAML file, and leaves every other line as it is: comments,
// order, quotation marks and empty lines.

/** Sets a value; what is not there yet is added at the end, with whatever it stands in. */
export function setValue(text: string, path: YamlPath, value: YamlValue): string {
  const found = findEntry(parseText(text), path);
  const pair = found?.map.items[found.index];
  if (!found || !pair) return addEntry(text, path, value);
  const { key, value: old } = pair;
  const flow = found.map.flow === true;
  const rendered = renderEntry('k', value, {
    flow: flow || (isMap(old) && old.flow === true && old.items.length > 0),
    type: isScalar(old) ? old.type : undefined,
    inLines: isSeq(old) && old.flow !== true,
  });
  const colon = text.indexOf(':', endOf(key, text)) + 1;
  const end = old ? Math.max(colon, endOf(old, text)) : colon;
  const column = startOf(key) - lineStart(text, startOf(key));
  return verify(text.slice(0, colon) + indentLines(rendered.slice(2), column) + text.slice(end));
}

/**
 * Adds an entry to a map, and the map itself where it is not there.
 * @param at how many entries stand before it; without it, all
 * @throws EditFault if there is such an entry
 */
export function addEntry(text: string, path: YamlPath, value: YamlValue, at?: number): string {
  const document = parseText(text);
  const [above, key = ''] = [path.slice(0, -1), path.at(-1)];
  const map = findMap(document, above);
  if (map?.items.some((pair) => nameKey(pair.key) === key))
    throw new EditFault(`There is "${path.join('.')}" already.`);
  if (!map || map.items.length === 0) {
    if (above.length > 0) return setValue(text, above, { [key]: value });
    // Nothing but comments, or braces with nothing between them.
    const [start, end] = map ? [startOf(map), endOf(map, text)] : [text.length, text.length];
    const before = text.slice(0, start);
    const gap = before === '' || before.endsWith('\n') ? '' : '\n';
    const after = text.slice(end);
    return verify(before + gap + renderEntry(key, value, { flow: false }) + (after || '\n'));
  }
  const index = at ?? map.items.length;
  if (map.flow === true) {
    const items = listFlowItems(text, map);
    items.splice(index, 0, renderEntry(key, value, { flow: true }));
    return verify(writeFlowItems(text, map, items));
  }
  const lines = listEntryLines(text, map);
  const [first] = map.items;
  const column = startOf(first?.key) - lineStart(text, startOf(first?.key));
  const entry = `${' '.repeat(column)}${indentLines(renderEntry(key, value, { flow: false }), column)}\n`;
  const isSpaced = lines.some(
    ({ start }, nth) => nth > 0 && text.slice(lines[nth - 1]?.end, start).includes('\n'),
  );
  const space = isSpaced ? '\n' : '';
  const next = lines[index];
  if (next) return verify(text.slice(0, next.start) + entry + space + text.slice(next.start));
  const end = lines.at(-1)?.end ?? text.length;
  const gap = text.slice(0, end).endsWith('\n') ? '' : '\n';
  return verify(text.slice(0, end) + gap + space + entry + text.slice(end));
}

/** Removes an entry, with the comment right above it. A map that had no other is left as `{}`. */
export function removeEntry(text: string, path: YamlPath): string {
  const { map, index } = demandEntry(text, path);
  if (map.flow === true) {
    const items = listFlowItems(text, map).filter((_, nth) => nth !== index);
    return verify(writeFlowItems(text, map, items));
  }
  const lines = listEntryLines(text, map);
  const { start, end } = lines[index] ?? { start: 0, end: 0 };
  if (map.items.length === 1) {
    const above = path.slice(0, -1);
    if (above.length > 0) return setValue(text, above, {});
    return verify(`${text.slice(0, start)}{}\n${text.slice(end)}`);
  }
  // Of the empty lines around it, those on one side stay.
  const before = text.slice(0, start);
  const isFirst = index === 0;
  const kept = isFirst ? before : before.replace(/(?:(?<=\n)[^\S\n]*\n)+$/, '');
  const after = isFirst ? text.slice(end).replace(/^(?:[^\S\n]*\n)+/, '') : text.slice(end);
  return verify(kept + after);
}

/** Gives an entry another key. */
export function renameKey(text: string, path: YamlPath, key: string): string {
  const { map, index } = demandEntry(text, path);
  if (map.items.some((pair) => nameKey(pair.key) === key))
    throw new EditFault(`There is "${[...path.slice(0, -1), key].join('.')}" already.`);
  const old = map.items[index]?.key ?? null;
  const written = renderEntry(key, '', { flow: map.flow === true }).replace(/: ?""$/, '');
  return verify(text.slice(0, startOf(old)) + written + text.slice(endOf(old, text)));
}

/** Puts the entries of a map into another order, each with the comment right above it. */
export function orderEntries(text: string, path: YamlPath, keys: readonly string[]): string {
  const map = findMap(parseText(text), path);
  const own = map?.items.map(({ key }) => nameKey(key)) ?? [];
  if (!map || own.length !== keys.length || !own.every((key) => keys.includes(key)))
    throw new EditFault(`Name each of these once: ${own.join(', ')}.`);
  const places = keys.map((key) => own.indexOf(key));
  if (map.flow === true) {
    const items = listFlowItems(text, map);
    return verify(
      writeFlowItems(
        text,
        map,
        places.map((place) => items[place] ?? ''),
      ),
    );
  }
  const lines = listEntryLines(text, map);
  const endsInLine = text.endsWith('\n');
  const chunk = (nth: number) =>
    text.slice(lines[nth]?.start, lines[nth]?.end).replace(/\n?$/, '\n');
  const parts = places.flatMap((place, nth) => [
    text.slice(nth === 0 ? 0 : lines[nth - 1]?.end, lines[nth]?.start),
    chunk(place),
  ]);
  const ordered = parts.join('') + text.slice(lines.at(-1)?.end);
  return verify(endsInLine ? ordered : ordered.replace(/\n$/, ''));
}

/** Changes a list of texts: one that was not there yet is added, and one that has become empty is taken away. */
export function editList(
  text: string,
  path: YamlPath,
  edit: (items: readonly string[]) => readonly string[],
): string {
  const node = parseText(text).getIn(path, true);
  const items = edit(isSeq(node) ? (node.toJSON() as string[]) : []);
  return items.length > 0 ? setValue(text, path, items) : removeEntry(text, path);
}

/** What a YAML file says, as our schemas get it. */
export function readYaml(text: string): unknown {
  return parseText(text).toJS() ?? {};
}

/** The line of an entry, from 1 on. */
export function findLine(text: string, path: YamlPath): number {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, logLevel: 'silent' });
  for (let length = path.length; length > 0; length--) {
    const found = findEntry(document, path.slice(0, length));
    const key = found?.map.items[found.index]?.key;
    if (key) return lineCounter.linePos(startOf(key)).line;
  }
  return 1;
}

/** A new YAML file, or a frontmatter. What is undefined is left out. */
export function renderFile(entries: Readonly<Record<string, YamlValue | undefined>>): string {
  return Object.entries(entries)
    .map(([key, value]) =>
      value === undefined ? '' : `${renderEntry(key, value, { flow: false })}\n`,
    )
    .join('');
}

function demandEntry(text: string, path: YamlPath) {
  const found = findEntry(parseText(text), path);
  if (!found || found.index < 0) throw new EditFault(`There is no "${path.join('.')}".`);
  return found;
}

type Flow = YAMLMap<Node, Node | null>;

/** The entries between braces, as they are written. */
function listFlowItems(text: string, map: Flow): string[] {
  return map.items.map((pair) => text.slice(startOf(pair.key), endOf(pair, text)));
}

function writeFlowItems(text: string, map: Flow, items: readonly string[]): string {
  const [start, end] = [startOf(map) + 1, endOf(map, text) - 1];
  const [first, second] = map.items;
  const last = map.items.at(-1);
  const [before, after] =
    first && last
      ? [text.slice(start, startOf(first.key)), text.slice(endOf(last, text), end)]
      : ['', ''];
  const between = first && second ? text.slice(endOf(first, text), startOf(second.key)) : ', ';
  if (/(?:^|\s)#/.test(text.slice(start, end).replaceAll(/"[^"]*"|'[^']*'/g, '')))
    throw new EditFault('A comment stands between braces here. Write one entry a line first.');
  const inner = items.length > 0 ? before + items.join(between) + after : '';
  return text.slice(0, start) + inner + text.slice(end);
}

/** So that no edit ever leaves a file that cannot be read. */
function verify(text: string): string {
  parseText(text);
  return text;
}
