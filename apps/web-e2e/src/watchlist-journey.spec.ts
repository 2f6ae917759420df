import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { startBrowser, watchedPage, type WatchedPage } from './testing/browser-page.js';
import { serveDashboard, type ServedDashboard } from './testing/served-dashboard.js';
import { violationsOn } from './testing/violations.js';

let dashboard: ServedDashboard;
let browser: Browser;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  [dashboard, browser] = await Promise.all([serveDashboard(), startBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await dashboard.close();
});
beforeEach(async () => {
  watched = await watchedPage(browser, dashboard.url);
  ({ page } = watched);
  const answer = await page.request.post(`${dashboard.url}/api/session`, {
    headers: { 'x-requested-with': 'radarr-streaming' },
    data: { api_key: dashboard.apiKey },
  });
  expect(answer.status()).toBe(200);
});
afterEach(async () => {
  await dashboard.sandbox.clearFaults();
  await page.request.delete(`${dashboard.url}/api/streaming/trakt/auth`, {
    headers: { 'x-api-key': dashboard.apiKey },
  });
  await watched.close();
});

/** Connects an account as a person does. */
const connect = async (): Promise<void> => {
  await page.goto(`${dashboard.url}/status`);
  await page.getByRole('button', { name: 'Connect an account' }).click();
  await dashboard.sandbox.approve((await page.locator('code').textContent()) ?? '');
  await page.getByText('Connected as').waitFor();
};
const openWatchlist = async (): Promise<void> => {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Watchlist' }).click();
  await page.getByRole('heading', { level: 1, name: 'Watchlist' }).waitFor();
};
const firstTitle = (): Locator => page.getByRole('main').getByRole('listitem').getByRole('link').first();

/** Loads the page wide and narrow, light and dark, until `shown` is there. */
const expectNobodyKeptOut = async (shown: Locator): Promise<void> => {
  for (const [width, colorScheme] of [
    [1440, 'light'],
    [390, 'dark'],
    [320, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme });
    await page.reload();
    await shown.waitFor();
    expect(await violationsOn(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
};

describe('the watchlist', () => {
  it('of a connected account: films, shows, a title, and back', async () => {
    await connect();
    await openWatchlist();
    await expectNobodyKeptOut(firstTitle());
    await page.getByRole('radio', { name: 'Shows' }).check();
    await page.waitForURL(/\/watchlist\?type=tv$/);
    await page.locator('a[href^="/title/tv/"]').first().waitFor();
    const name = (await firstTitle().textContent()) ?? '';
    await firstTitle().click();
    await page.waitForURL(/\/title\/tv\/\d+$/);
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.goBack();
    await page.waitForURL(/\/watchlist\?type=tv$/);
    await page.getByRole('link', { name, exact: true }).waitFor();
    expect(watched.troubles).toEqual([]);
  });

  it('is narrowed to my services, which are marked', async () => {
    await page.addInitScript(() => localStorage.setItem('radarr-streaming.my-services', '["Netflix"]'));
    await connect();
    await openWatchlist();
    await page.getByRole('checkbox', { name: 'Only on my services' }).check();
    await page.waitForURL(/mine=1/);
    await page.getByText('Netflix (one of my services)').first().waitFor();
  });

  it('is in no storage of the browser', async () => {
    await connect();
    await openWatchlist();
    await firstTitle().click();
    const kept = (): Promise<string | null> =>
      page.evaluate(() => localStorage.getItem('radarr-streaming.answers'));
    await page.waitForFunction(() => localStorage.getItem('radarr-streaming.answers')?.includes('["title",'));
    expect(await kept()).not.toMatch(/\["(?:watchlist|trakt-account)"/);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    expect(await kept()).toBeNull();
  });

  it('says where one connects an account while there is none', async () => {
    await page.goto(`${dashboard.url}/watchlist`);
    await expectNobodyKeptOut(page.getByText('No Trakt account is connected yet'));
    await page.getByRole('link', { name: 'Connect an account' }).click();
    await page.getByRole('button', { name: 'Connect an account' }).waitFor();
  });

  it('says that Trakt is away', async () => {
    await connect();
    await dashboard.sandbox.setFault({ upstream: 'trakt', kind: 'status', status: 503 });
    await openWatchlist();
    await page.getByRole('alert').getByText('Nothing can be shown just now').waitFor();
    await dashboard.sandbox.clearFaults();
    await page.getByRole('button', { name: 'Try again' }).click();
    await firstTitle().waitFor();
  });
});
