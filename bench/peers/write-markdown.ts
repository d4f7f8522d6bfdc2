import type { Block, MadeUpText } from './make-up-guides.ts';

/** How a tool writes what is no plain text. */
export interface Dialect {
  readonly command: (block: Extract<Block, { kind: 'command' }>) => string;
  readonly link: (block: Extract<Block, { kind: 'link' }>) => string;
}

/** As Markdown is written where nothing else is asked for. */
const plainDialect: Dialect = {
  command: ({ code }) => `\`\`\`powershell\n${code}\n\`\`\``,
  link: ({ title, url }) => `[${title}](${url})`,
};

/** A file of Markdown: frontmatter and body. */
export function writeFileText(fields: Readonly<Record<string, string>>, body: string): string {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

export function writeBody({ blocks }: MadeUpText, dialect: Dialect = plainDialect): string {
  return blocks.map((block) => writeBlock(block, dialect)).join('\n\n');
}

function writeBlock(block: Block, { command, link }: Dialect): string {
  switch (block.kind) {
    case 'heading':
      return `## ${block.text}`;
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'steps':
      return block.items.map((item, index) => `${index + 1}. ${item}`).join('\n');
    case 'command':
      return command(block);
    case 'link':
      return `${block.lead} ${link(block)}`;
  }
}

/** The sentences of a guide that must stand in its page. */
export function listSentences({ title, blocks }: MadeUpText): string[] {
  const texts = blocks.flatMap((block) => {
    if ('items' in block) return block.items;
    if ('text' in block) return [block.text];
    return [block.kind === 'command' ? block.code : block.title];
  });
  return [title, ...texts];
}
