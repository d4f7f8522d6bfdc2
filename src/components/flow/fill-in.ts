import { quotePowerShell } from '../../powershell/quote-powershell.ts';

/**
 * Puts what a reader wrote in a field into every command of the flow that leaves it open, quoted for PowerShell, and
 * into the same field of the other steps. An emptied field gives the placeholder back. It stays in the page.
 */
export function fillPlaceholders(root: HTMLElement, field: HTMLInputElement): void {
  const name = CSS.escape(field.dataset.fill ?? '');
  const { value } = field;
  for (const other of root.querySelectorAll<HTMLInputElement>(`input[data-fill="${name}"]`)) {
    if (other !== field) other.value = value;
  }
  for (const place of root.querySelectorAll<HTMLElement>(`[data-placeholder="${name}"]`)) {
    place.textContent =
      value.trim() === '' ? `<${place.dataset.placeholder ?? ''}>` : quotePowerShell(value);
  }
}

/** Puts what was written before into what has come to the page since. */
export function fillAgain(root: HTMLElement): void {
  for (const field of root.querySelectorAll<HTMLInputElement>('input[data-fill]'))
    if (field.value !== '') fillPlaceholders(root, field);
}
