import type { StepText } from '../../model/content.ts';

const rendered = new WeakMap<StepText, Promise<string>>();

/**
 * What was rendered of a step's text in a build before, or now. In development components change while texts stay.
 */
export function renderOnce(text: StepText, render: () => Promise<string>): Promise<string> {
  const html = (import.meta.env.DEV ? undefined : rendered.get(text)) ?? render();
  rendered.set(text, html);
  return html;
}
