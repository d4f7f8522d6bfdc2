/** A text in Markdown or MDX, with the fields of its frontmatter. */
export interface MadeUpText {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
}

export function writeText({ fields, body }: MadeUpText): string {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

export function joinBlocks(...blocks: readonly string[]): string {
  return blocks.join('\n\n');
}

export function writeList(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

export function writeSteps(items: readonly string[]): string {
  return items.map((item, at) => `${at + 1}. ${item}`).join('\n');
}
