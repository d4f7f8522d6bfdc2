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
      await tabTo(page, target);
      const steps = await target.evaluate((element, wanted) => {
        const { options, selectedIndex } = element as HTMLSelectElement;
        return [...options].findIndex((option) => option.value === wanted) - selectedIndex;
      }, value);
      for (let nth = 0; nth < Math.abs(steps); nth++)
        await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
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
    const way = await target.evaluate((element) => {
      const { activeElement } = document;
      if (activeElement === element) return 'here';
      const place = activeElement?.compareDocumentPosition(element) ?? 0;
      const isInside = activeElement?.contains(element) === true;
      return isInside || place & Node.DOCUMENT_POSITION_FOLLOWING ? 'forward' : 'back';
    });
    if (way === 'here') return;
    await page.keyboard.press(way === 'forward' ? 'Tab' : 'Shift+Tab');
  }
  throw new Error(`The keyboard does not come to ${String(target)}.`);
}
