import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { visitDashboard } from './testing/visit.js';

/** What Google's Web Vitals call good: https://web.dev/articles/cls */
const GOOD_LAYOUT_SHIFT = 0.1;

const visit = visitDashboard();

it.each([
  { path: '/', region: 'Trending films', width: 1440 },
  { path: '/title/movie/603', region: 'Where to watch', width: 390 },
])(
  '$path is an outline first, $width px wide, and nothing moves when the answers come',
  async ({ path, region, width }) => {
    const { page } = visit;
    await visit.signIn();
    await page.setViewportSize({ width, height: 844 });
    await slowDown(page);
    await countShifts(page);
    await visit.open(path);
    const part = page.getByRole('region', { name: region });
    await part.getByRole('status').first().waitFor();
    expect(await part.getByRole('listitem').count()).toBe(0);
    await part.getByRole('listitem').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => (globalThis as { shifted?: number }).shifted)).toBeLessThan(
      GOOD_LAYOUT_SHIFT,
    );
  },
);

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
