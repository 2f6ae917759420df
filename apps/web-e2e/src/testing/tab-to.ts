import type { Locator, Page } from 'playwright-core';

const FAR = 60;

/**
 * Goes on with the Tab key until the keyboard is where it is wanted.
 * @throws when it does not come there within {@link FAR} steps
 */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < FAR; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not come to ${String(target)} within ${FAR} steps of the Tab key`);
}
