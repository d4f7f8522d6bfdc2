import { readStored, writeStored } from '../../site/browser/browser-storage.ts';
import type { PageWords } from '../../site/page-words.ts';
import type { Ask } from './ask.ts';
import { renderTree } from './render-tree.ts';
import { runBox } from './run-box.ts';

/**
 * The dialog with the box: the pattern "Dialog" of the ARIA Authoring Practices.
 * @returns opens it, and makes it the first time
 */
export function createDialog({ dialog: tree, answers }: PageWords['search'], ask: Ask): () => void {
  let opened: { dialog: HTMLDialogElement; answerAgain: () => void } | undefined;
  const make = () => {
    const dialog = renderTree(tree) as HTMLDialogElement;
    dialog.addEventListener('click', (event) => followClick(event, dialog));
    followSlash(dialog.querySelector('[type="checkbox"]'));
    document.body.append(dialog);
    return { dialog, answerAgain: runBox(dialog, answers, ask) };
  };
  return () => {
    opened ??= make();
    const { dialog, answerAgain } = opened;
    if (dialog.open) return;
    dialog.showModal();
    dialog.querySelector('textarea')?.select();
    answerAgain();
  };
}

/** Keeps whether "/" opens the search (page-controls.js): speech input may say it without meaning to. */
function followSlash(choice: HTMLInputElement | null): void {
  if (!choice) return;
  const name = 'slash';
  choice.checked = readStored(name, 'localStorage') !== 'off';
  choice.addEventListener('change', () =>
    writeStored(name, choice.checked ? undefined : 'off', 'localStorage'),
  );
}

/** The step that is opened may be on this page, behind the dialog. */
function followClick(event: MouseEvent, dialog: HTMLDialogElement): void {
  const { target } = event;
  if (!(target instanceof Element)) return;
  const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
  const link = target.closest('a');
  if (target === dialog || target.closest('button')) dialog.close();
  else if (link && !isElsewhere) {
    dialog.close();
    if (link.hash !== location.hash) addEventListener('hashchange', focusStep, { once: true });
  }
}

/** Going to a step, the browser takes the focus away from its heading, which the flow had given it. */
function focusStep(): void {
  document.getElementById(location.hash.slice(1).replace(/\?.*/, ''))?.querySelector('h2')?.focus();
}
