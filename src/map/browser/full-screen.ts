/**
 * Lets a part of the page fill the window, as a dialog that Escape closes; the part goes back to its place then.
 */
export function openFullScreen(
  root: HTMLElement,
  part: HTMLElement,
  label: string,
  onClose: () => void,
): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'map-dialog';
  dialog.setAttribute('aria-label', label);
  const home = document.createComment('');
  const hadFocus = document.activeElement;
  part.replaceWith(home);
  dialog.append(part);
  root.append(dialog);
  dialog.showModal();
  // What is moved loses the focus.
  const focusAgain = () => hadFocus instanceof HTMLElement && hadFocus.focus();
  focusAgain();
  dialog.addEventListener('close', () => {
    const isFocusElsewhere = !dialog.contains(document.activeElement);
    home.replaceWith(part);
    dialog.remove();
    if (!isFocusElsewhere || document.activeElement === document.body) focusAgain();
    onClose();
  });
}

/** Puts back the part that fills the window, if one does. */
export function closeFullScreen(root: HTMLElement): void {
  root.querySelector<HTMLDialogElement>('dialog.map-dialog')?.close();
}
