const focusable = 'input, select, textarea, button';

/**
 * Keeps the focus in an element whose parts are drawn anew: what has it may be gone then, or be another, such as the
 * fields of an answer that has got its id. What stands in its place has the focus instead, with the caret where it was.
 * @returns what ends it
 */
export function keepFocus(panel: HTMLElement): () => void {
  let last: { readonly element: Element; readonly place: number } | undefined;
  const listAll = () => [...panel.querySelectorAll<HTMLElement>(focusable)];
  const note = (target: EventTarget | null) => {
    const place = listAll().findIndex((element) => element === target);
    last = target instanceof Element && place !== -1 ? { element: target, place } : undefined;
  };
  const onFocus = ({ target }: FocusEvent) => note(target);
  const observer = new MutationObserver(() => {
    if (!last) return;
    const { element, place } = last;
    if (element.isConnected && !element.matches(':disabled')) {
      note(element);
      return;
    }
    const { activeElement } = document;
    if (activeElement !== document.body && activeElement !== element) return;
    const all = listAll();
    const isOpen = (other: Element) => !other.matches(':disabled');
    const next = all.slice(place).find(isOpen) ?? all.slice(0, place).findLast(isOpen);
    next?.focus();
    if (element instanceof HTMLTextAreaElement && next instanceof HTMLTextAreaElement)
      next.setSelectionRange(element.selectionStart, element.selectionEnd);
  });
  document.addEventListener('focusin', onFocus);
  observer.observe(panel, {
    ...{ childList: true, subtree: true },
    attributeFilter: ['disabled'],
  });
  return () => {
    document.removeEventListener('focusin', onFocus);
    observer.disconnect();
  };
}
