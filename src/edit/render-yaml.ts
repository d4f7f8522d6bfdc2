import { Document, isCollection, isScalar, visit, type Scalar } from 'yaml';

export type YamlValue =
  string | boolean | readonly YamlValue[] | { readonly [key: string]: YamlValue | undefined };

interface Style {
  /** Whether it stands between brackets or braces. */
  readonly flow: boolean;
  /** How the text that it replaces is written: plain, in quotes, or over several lines. */
  readonly type?: Scalar['type'] | undefined;
  /** Whether a list is written one item a line. */
  readonly inLines?: boolean;
}

/** An entry as it is written where nothing is indented, without a line end. */
export function renderEntry(
  key: string,
  value: YamlValue,
  { flow, type, inLines = false }: Style,
): string {
  const document = new Document({ [key]: value });
  if (flow && isCollection(document.contents)) document.contents.flow = true;
  visit(document, {
    Seq: (_, list) => {
      list.flow = !inLines && list.items.every(isScalar);
    },
    Scalar: (place, scalar) => {
      if (place !== 'key' && type && typeof scalar.value === 'string') scalar.type = type;
    },
    Map: (_, map) => {
      if (map.items.length === 0) map.flow = true;
    },
  });
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
  return flow ? text.slice(1, -1) : text;
}

/** Indents all lines but the first, and none that is empty. */
export function indentLines(text: string, spaces: number): string {
  return text.replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(spaces)}`);
}
