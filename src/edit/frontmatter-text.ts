import { EditFault } from './edit-fault.ts';
import type { YamlValue } from './render-yaml.ts';
import { readYaml, renderFile } from './yaml-text.ts';

const pattern = /^(\uFEFF?---[^\S\n]*\n)(.*?)(?<=\n)(---[^\S\n]*(?:\n|$))/s;

/** Changes the frontmatter of a text, and nothing of its body. */
export function editFields(text: string, edit: (fields: string) => string): string {
  const [head, open = '', fields = '', close = ''] = pattern.exec(text) ?? [];
  if (head === undefined) throw new EditFault('This file has no frontmatter.');
  const edited = edit(fields);
  return open + edited + (edited.endsWith('\n') ? '' : '\n') + close + text.slice(head.length);
}

/** What the frontmatter says. */
export function readFields(text: string): unknown {
  return readYaml(pattern.exec(text)?.[2] ?? '');
}

/** Replaces all that stands below the frontmatter. */
export function setBody(text: string, body: string): string {
  const [head] = pattern.exec(text) ?? [];
  if (head === undefined) throw new EditFault('This file has no frontmatter.');
  return `${head}\n${body.trim()}\n`;
}

/** A new text with its frontmatter. */
export function writeText(
  fields: Readonly<Record<string, YamlValue | undefined>>,
  body: string,
): string {
  return `---\n${renderFile(fields)}---\n\n${body.trim()}\n`;
}
