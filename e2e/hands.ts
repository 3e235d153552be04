import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures';

/** One way to work a page. Each call is one interaction; how often Tab was pressed on the way does not count. */
export type Hand = {
  /** A button, a link or a tick box. */
  readonly press: (control: Locator) => Promise<void>;
  readonly type: (field: Locator, text: string) => Promise<void>;
  /** Enter in the field that was typed in. */
  readonly enter: (field: Locator) => Promise<void>;
  /** The primary action of the form in which the hand is. */
  readonly send: (button: Locator) => Promise<void>;
  readonly count: () => number;
};

export function mouse(): Hand {
  let count = 0;
  const click = async (control: Locator) => {
    count += 1;
    await control.click();
  };
  return {
    press: click,
    send: click,
    type: async (field, text) => {
      count += 1;
      await field.fill(text);
    },
    enter: async (field) => {
      count += 1;
      await field.press('Enter');
    },
    count: () => count,
  };
}

const FARTHEST = 150;

/** Presses Tab until the control has the focus, as a person without a mouse does; it never clicks. */
export async function reach(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  for (let pressed = 0; pressed < FARTHEST; pressed++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`not reached with ${FARTHEST} presses of Tab: ${control}`);
}

export function keyboard(page: Page): Hand {
  let count = 0;
  const key = async (chord: string) => {
    count += 1;
    await page.keyboard.press(chord);
  };
  return {
    press: async (control) => {
      await reach(page, control);
      const box = await control.evaluate((element) => element instanceof HTMLInputElement);
      await key(box ? 'Space' : 'Enter');
    },
    type: async (field, text) => {
      await reach(page, field);
      count += 1;
      await page.keyboard.press('Control+A');
      await page.keyboard.type(text);
    },
    enter: async (field) => {
      await expect(field).toBeFocused();
      await key('Enter');
    },
    send: async (button) => {
      const inside = await button.evaluate((element) => element.closest('form')?.contains(document.activeElement) ?? false);
      if (!inside) await reach(page, button);
      await key('Control+Enter');
    },
    count: () => count,
  };
}
