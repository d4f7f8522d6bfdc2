/** How long a button says that it has copied, in milliseconds. */
const confirmation = 2000;

/**
 * Copies what a copy button stands for, and says so on the button.
 * @returns false when the browser refuses; the text is then selected, ready to be copied by hand
 */
export async function copyText(button: HTMLElement, copied: string): Promise<boolean> {
  const text = button.parentElement?.querySelector<HTMLElement>('code, [data-copy-text]');
  if (!text) return false;
  try {
    await navigator.clipboard.writeText(text.innerText.trim());
  } catch {
    getSelection()?.selectAllChildren(text);
    return false;
  }
  const label = button.textContent;
  if (label !== copied) {
    button.textContent = copied;
    setTimeout(() => (button.textContent = label), confirmation);
  }
  return true;
}
