import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { visitDashboard } from './testing/visit.js';

/** What Google's Web Vitals call good: https://web.dev/articles/cls */
const GOOD_LAYOUT_SHIFT = 0.1;

const visit = visitDashboard();

it('shows the outline of the page first, and nothing moves when the answers come', async () => {
  const { page } = visit;
  await visit.signIn();
  await slowDown(page);
  await countShifts(page);
  await visit.open('/');
  const films = page.getByRole('region', { name: 'Trending films' });
  await films.locator('[aria-busy="true"], [role="status"]').first().waitFor();
  expect(await films.getByRole('listitem').count()).toBe(0);
  await films.getByRole('listitem').first().waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => (globalThis as { shifted?: number }).shifted)).toBeLessThan(
    GOOD_LAYOUT_SHIFT,
  );
});

async function slowDown(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 600,
    downloadThroughput: 60_000,
    uploadThroughput: 30_000,
  });
}

const countShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const seen = globalThis as { shifted?: number };
    seen.shifted = 0;
    new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries() as (PerformanceEntry & { value: number })[])
        seen.shifted = (seen.shifted ?? 0) + entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
