import type { Command } from '../model/facts-schema.ts';
import { pickText } from '../site/locales.ts';
import { fillText } from '../site/words.ts';
import type { ExportContext } from './export-context.ts';
import { makeList, makeParagraph, type Block } from './markdown-nodes.ts';

/** A command exactly as it is kept, what it changes, and the commands that check it and undo it. */
export function describeCommand(id: string, page: ExportContext): Block[] {
  const { facts, locale, ui } = page;
  const command = facts.commands[id];
  if (!command) return [];
  const { check, undo, module } = command;
  const about = [
    pickText(command.changes, locale),
    module !== undefined && fillText(ui.commandModule, { module }),
    command.confidence === 'own-judgement' && `(${ui.unconfirmed})`,
  ];
  return [
    ...writeCode(command, page),
    makeParagraph(about.filter(Boolean).join(' ')),
    ...describeOther(ui.commandCheck, check, page),
    ...describeOther(ui.commandUndo, undo, page),
  ];
}

function describeOther(label: string, id: string | undefined, page: ExportContext): Block[] {
  const command = id === undefined ? undefined : page.facts.commands[id];
  return command ? [makeParagraph(`${label}:`), ...writeCode(command, page)] : [];
}

function writeCode({ shell, code, placeholders }: Command, { locale }: ExportContext): Block[] {
  const explained = Object.entries(placeholders).map(([name, text]) => [
    makeParagraph({ type: 'inlineCode', value: `<${name}>` }, `: ${pickText(text, locale)}`),
  ]);
  return [
    { type: 'code', lang: shell ?? null, value: code },
    ...(explained.length > 0 ? [makeList(explained)] : []),
  ];
}
