import { nameCommand, nameManual, verbs } from '../../tests/made-up/facts.ts';
import type { Locale } from '../../tests/made-up/said.ts';

/** The text of a guide as Markdown is written where facts are not known: a command in a code block, a link as a link. */
export function writeOut(body: string, topic: string, locale: Locale): string {
  const { id, title, url } = nameManual(topic);
  const link = `[${title[locale]}](${url})`;
  return verbs
    .map((verb) => nameCommand(topic, verb))
    .reduce(
      (text, command) =>
        text.replace(`{command:${command.id}}`, `\`\`\`powershell\n${command.code}\n\`\`\``),
      body.replace(`{link:${id}}`, link),
    );
}

/** The lines of a text in Markdown that must stand in its page. */
export function listLines(markdown: string): string[] {
  return markdown
    .split('\n')
    .map((line) => line.replace(/^(?:#+|-|\d+\.) |^```.*/, '').replaceAll(/\[(.+)\]\(.+\)/g, '$1'))
    .filter((line) => line !== '');
}
