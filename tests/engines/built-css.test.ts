import { describe, expect, it } from 'vitest';
import { listUnknown, readBuiltCss } from '../support/built-css.ts';
import { isInstalled, startEngine } from '../support/engine.ts';

const css = await readBuiltCss();

/** What an engine may pass over, and what its readers then have. */
const passedOver = {
  firefox: [
    // Firefox on a computer enlarges no text by itself.
    /^(?:-\w+-)?text-size-adjust:/,
    // A paragraph of a printed page may leave one line alone.
    /^(?:orphans|widows):/,
    // Lines end where they end.
    /^text-wrap: pretty$/,
  ],
  webkit: [
    // Nor does WebKit on a computer.
    /^(?:-\w+-)?text-size-adjust:/,
    // WebKit has no forced colours.
    /^forced-color-adjust:/,
    // A text field has the rows that its HTML gives it.
    /^field-sizing:/,
    // It hyphenates shorter words too.
    /^hyphenate-limit-chars:/,
    // A scroll bar has the colours of the system.
    /^scrollbar-color:/,
  ],
};

describe.each(['firefox', 'webkit'] as const)('%s', (name) => {
  it.skipIf(!isInstalled(name))('knows all that the built styles say', async () => {
    const engine = await startEngine(name, { width: 800, height: 600 });
    try {
      await engine.open('about:blank');
      const unknown = await engine.evaluate(listUnknown, css);
      const isPassedOver = (said: string) => passedOver[name].some((rule) => rule.test(said));
      expect(unknown.filter((said) => !isPassedOver(said))).toEqual([]);
      // What an engine has learnt is taken out of the list.
      expect(passedOver[name].filter((rule) => !unknown.some((said) => rule.test(said)))).toEqual(
        [],
      );
    } finally {
      await engine.close();
    }
  });
});
