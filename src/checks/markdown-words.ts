import { markdownNames } from '../model/components.ts';
import type { Breach } from './check.ts';

const nameOf = new Map(
  Object.entries(markdownNames).map(([name, component]) => [component as string, name]),
);

/** A breach with its facts written as its file writes them: in Markdown in braces, where MDX has components. */
export function writeAsMarkdown(breach: Breach): Breach {
  if (!breach.file.endsWith('.md')) return breach;
  const write = (sentence: string) =>
    sentence.replace(
      /<(\w+) (?:id|to)="([^"]*)" \/>/g,
      (written, component: string, id: string) => {
        const name = nameOf.get(component);
        return name === undefined ? written : `{${name}:${id}}`;
      },
    );
  return { ...breach, says: write(breach.says), remedy: write(breach.remedy) };
}
