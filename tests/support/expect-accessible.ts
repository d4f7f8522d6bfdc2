import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { rulesOfColour, standards } from '../../src/judge/judge-access.ts';

/**
 * Asserts that axe finds nothing in a part of a page, by WCAG 2.2 AA and by best practice, in light colours and in dark
 * ones. Leaves the page in dark colours.
 */
export async function expectAccessible(page: Page, part = 'html'): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page })
      .include(part)
      // To describe all that is well takes longer than to find what is not.
      .options({ resultTypes: ['violations'] })
      // Otherwise what is found is put together in a page that is opened for it.
      .setLegacyMode();
    if (colorScheme === 'light') axe.withTags(standards);
    else axe.withRules(rulesOfColour);
    const { violations } = await axe.analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
    );
    expect(found, `in ${colorScheme} colours`).toEqual([]);
  }
}
