import type { StepText } from '../../model/content.ts';

/**
 * A function that gives what was rendered of a step's text in a build before, or renders it now. In development
 * components change while texts stay.
 */
function keepRendered<Html>(): (text: StepText, render: () => Html) => Html {
  const rendered = new WeakMap<StepText, { readonly html: Html }>();
  return (text, render) => {
    const entry = (import.meta.env.DEV ? undefined : rendered.get(text)) ?? { html: render() };
    rendered.set(text, entry);
    return entry.html;
  };
}

/** For a step as a guide's page and its frame have it. */
export const renderStepOnce = keepRendered<Promise<string>>();
/** For its body alone, which the booklet has too. */
export const renderBodyOnce = keepRendered<string>();
