import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violationsOn } from './violations.js';

const LOOKS = [
  [1440, 'light'],
  [390, 'dark'],
] as const;

/** Loads a page wide and narrow, light and dark; `load` resolves when what is meant is shown. */
export async function expectNobodyKeptOut(page: Page, load: () => Promise<void>): Promise<void> {
  for (const [width, colorScheme] of LOOKS) {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme });
    await load();
    expect({ width, violations: await violationsOn(page) }).toEqual({ width, violations: [] });
  }
}
