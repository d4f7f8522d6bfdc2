/** Closes the whole map if it is open. */
export function closeMap(root: HTMLElement): void {
  root.querySelector<HTMLDialogElement>('dialog.map-dialog')?.close();
}
