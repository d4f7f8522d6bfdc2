import { quoteValue } from '../../subjects/quoting.ts';
import type { FlowWords } from './start-flow.tsx';

/**
 * Puts what a reader wrote in a field into every command of the flow that leaves it open, quoted for the shell of the
 * command, and into the same field of the other steps. What a shell cannot take safely is not filled in, which the field
 * says; an emptied field gives the placeholder back. It stays in the page.
 */
export function fillPlaceholders(root: HTMLElement, field: HTMLInputElement): void {
  const controls = root.querySelector<HTMLElement>('.flow-controls');
  const { quotings } = JSON.parse(controls?.dataset.words ?? '{"quotings":{}}') as FlowWords;
  const name = CSS.escape(field.dataset.fill ?? '');
  const { value } = field;
  const refusing = new Set<Element | null>();
  for (const place of root.querySelectorAll<HTMLElement>(`[data-placeholder="${name}"]`)) {
    const { placeholder = '', shell = '' } = place.dataset;
    const quoting = quotings[shell];
    const quoted = value.trim() && quoting && quoteValue(value, quoting);
    place.textContent = quoted || `<${placeholder}>`;
    if (value.trim() && !quoted) refusing.add(place.closest('section'));
  }
  for (const other of root.querySelectorAll<HTMLInputElement>(`input[data-fill="${name}"]`)) {
    if (other !== field) other.value = value;
    const isRefused = refusing.has(other.closest('section'));
    other.ariaInvalid = isRefused ? 'true' : null;
    const refused = other.parentElement?.querySelector<HTMLElement>('[role=status]');
    if (refused) refused.hidden = !isRefused;
  }
}

/** Puts what was written before into what has come to the page since. */
export function fillAgain(root: HTMLElement): void {
  for (const field of root.querySelectorAll<HTMLInputElement>('input[data-fill]'))
    if (field.value !== '') fillPlaceholders(root, field);
}
