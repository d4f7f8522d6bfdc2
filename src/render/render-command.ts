import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Command } from '../model/facts-schema.ts';
import type { PageContext } from '../site/build/page-context.ts';
import { pickText } from '../site/locales.ts';
import { fillText } from '../site/words.ts';

type Context = Pick<PageContext, 'facts' | 'locale' | 'ui'>;

/** A command on lines of its own: what it changes, and the commands that check it and undo it. */
export function renderCommand(id: string, command: Command, page: Context): Element {
  const { facts, locale, ui } = page;
  const { changes, check, confidence, module, undo } = command;
  const others = [
    [ui.commandCheck, check],
    [ui.commandUndo, undo],
  ].flatMap(([label, other]) => {
    const found = other === undefined ? undefined : facts.commands[other];
    return other !== undefined && found
      ? [
          h('details', { class: 'command-also' }, [
            h('summary', label),
            renderBlock(other, found, page),
          ]),
        ]
      : [];
  });
  const about = h('p', [
    pickText(changes, locale),
    ...(module === undefined
      ? []
      : [h('span', { class: 'command-module' }, fillText(ui.commandModule, { module }))]),
    ...(confidence === 'own-judgement' ? [renderUnconfirmed(ui.unconfirmed)] : []),
  ]);
  return h('figure', { class: 'command' }, [
    renderBlock(id, command, page),
    h('figcaption', [about, ...others]),
  ]);
}

/** A placeholder is a name in angle brackets: marked, and explained by its title. */
function renderBlock(id: string, { shell, code, placeholders }: Command, { locale, ui }: Context) {
  // What a reader writes is quoted for PowerShell, and for no other shell.
  const isFilledIn = shell === 'powershell';
  const parts = code.split(/(<[a-z-]+>)/).map((part) => {
    const name = part.slice(1, -1);
    const explained = placeholders[name];
    return explained
      ? h(
          'var',
          { dataPlaceholder: isFilledIn ? name : undefined, title: pickText(explained, locale) },
          part,
        )
      : part;
  });
  return h('div', { class: 'command-code' }, [
    h('pre', { tabIndex: 0 }, h('code', { lang: 'en', translate: 'no', dataCommand: id }, parts)),
    renderCopyButton(ui.copy),
  ]);
}

/** What can be copied whole, with its button. */
export function renderCopyable(label: string, text: Element): Element {
  return h('div', { class: 'copyable' }, [text, renderCopyButton(label)]);
}

function renderCopyButton(label: string): Element {
  return h('button', { type: 'button', class: 'copy', dataCopy: '' }, label);
}

/** The mark of what nobody has confirmed. */
export function renderUnconfirmed(words: string): Element {
  return h('span', { class: 'unconfirmed' }, words);
}

/** Code in running text, which no machine translates. */
export function renderCode(code: string): Element {
  return h('code', { lang: 'en', translate: 'no' }, code);
}
