import type { Locator, Page } from '@playwright/test';

/** How a person works in a page. */
export interface Hands {
  /** Presses a button, or a box to tick. */
  readonly press: (target: Locator) => Promise<void>;
  /** Replaces what stands in a field. */
  readonly write: (target: Locator, text: string) => Promise<void>;
  /** Types into a field that has parts, such as a date. */
  readonly type: (target: Locator, keys: string) => Promise<void>;
  /** Chooses from a list, by the value of an option. */
  readonly choose: (target: Locator, value: string) => Promise<void>;
}

/** Points at things. What is written is typed all the same. */
export function useMouse(page: Page): Hands {
  return {
    press: (target) => target.click(),
    write: async (target, text) => {
      await target.click();
      await replaceText(page, text);
    },
    type: async (target, keys) => {
      await target.click({ position: { x: 16, y: 16 } });
      await page.keyboard.type(keys);
    },
    choose: async (target, value) => {
      await target.selectOption(value);
    },
  };
}

/** Touches nothing but keys: Tab to go there, Enter or Space to press, arrows to choose. */
export function useKeyboard(page: Page): Hands {
  return {
    press: async (target) => {
      await tabTo(page, target);
      await page.keyboard.press('Space');
    },
    write: async (target, text) => {
      await tabTo(page, target);
      await replaceText(page, text);
    },
    type: async (target, keys) => {
      await tabTo(page, target);
      await page.keyboard.type(keys);
    },
    choose: async (target, value) => {
      await target.locator(`option[value="${value}"]`).waitFor({ state: 'attached' });
      await tabTo(page, target);
      // One press at a time, as far as the eye sees: the list may change, and the page be loaded anew, in between.
      for (let nth = 0; nth < mostStops; nth++) {
        const steps = await target.evaluate((element, wanted) => {
          const { options, selectedIndex } = element as HTMLSelectElement;
          return [...options].findIndex((option) => option.value === wanted) - selectedIndex;
        }, value);
        if (steps === 0) return;
        await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
      }
    },
  };
}

async function replaceText(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+A');
  if (text === '') await page.keyboard.press('Delete');
  else await page.keyboard.insertText(text);
}

/** More stops than any page has. */
const mostStops = 400;

async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let stop = 0; stop < mostStops; stop++) {
    // As many presses as there seem to be stops on the way: a radio button or a part of a date is counted otherwise.
    const stops = await target.evaluate((element) => {
      const isStop = (other: HTMLElement) =>
        other.tabIndex >= 0 && !other.matches(':disabled') && other.checkVisibility();
      const all = [
        ...document.querySelectorAll<HTMLElement>(
          'a[href], button, input, select, textarea, summary, iframe, [tabindex]',
        ),
      ].filter(isStop);
      const { activeElement } = document;
      if (activeElement === element) return 0;
      const place = activeElement?.compareDocumentPosition(element) ?? 0;
      const isAhead =
        activeElement?.contains(element) === true ||
        (place & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      const between = Math.abs(
        all.indexOf(element as HTMLElement) - all.indexOf(activeElement as HTMLElement),
      );
      const count = activeElement === document.body ? 1 : Math.max(1, between - 1);
      return isAhead ? count : -count;
    });
    if (stops === 0) return;
    for (let press = 0; press < Math.abs(stops); press++)
      await page.keyboard.press(stops > 0 ? 'Tab' : 'Shift+Tab');
  }
  throw new Error(`The keyboard does not come to ${String(target)}.`);
}
