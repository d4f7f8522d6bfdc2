/** How long a button says that it has copied, in milliseconds. */
const confirmation = 2000;

/**
 * Copies what a copy button stands for, and says so on the button.
 * @returns false when the browser refuses; the text is then selected, ready to be copied by hand
 */
export async function copyText(button: HTMLElement, confirmed: string): Promise<boolean> {
  const copied = button.closest('.command-code, .copyable');
  const text = copied?.querySelector<HTMLElement>('code, [data-copy-text]');
  if (!text) return false;
  try {
    // A command to the letter, however its lines are broken here; of a text, the paragraphs too.
    const exact = text.localName === 'code' ? text.textContent : text.innerText.trim();
    await navigator.clipboard.writeText(exact);
  } catch {
    getSelection()?.selectAllChildren(text);
    return false;
  }
  const label = button.textContent;
  if (label !== confirmed) {
    button.textContent = confirmed;
    setTimeout(() => (button.textContent = label), confirmation);
  }
  return true;
}
