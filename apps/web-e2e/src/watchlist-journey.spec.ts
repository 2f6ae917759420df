import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { expectNobodyKeptOut } from './testing/keeps-nobody-out.js';
import { visitDashboard } from './testing/visit.js';

const visit = visitDashboard();
beforeEach(async () => {
  await visit.signIn();
  const { page, dashboard } = visit;
  await page.request.delete(`${dashboard.url}/api/streaming/trakt/auth`, {
    headers: { 'x-api-key': dashboard.apiKey },
  });
});

/** Connects an account as a person does. */
const connect = async (): Promise<void> => {
  const { page, dashboard } = visit;
  await visit.open('/status');
  await page.getByRole('button', { name: 'Connect an account' }).click();
  await dashboard.sandbox.approve((await page.locator('code').textContent()) ?? '');
  await page.getByText('Connected as').waitFor();
};
const openWatchlist = async (): Promise<void> => {
  const { page } = visit;
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Watchlist' }).click();
  await page.getByRole('heading', { level: 1, name: 'Watchlist' }).waitFor();
};
const firstTitle = (): Locator =>
  visit.page.getByRole('main').getByRole('listitem').getByRole('link').first();

/** Loads the page in each of its looks until `shown` is there. */
const expectAllCanSee = (shown: Locator): Promise<void> =>
  expectNobodyKeptOut(visit.page, async () => {
    await visit.page.reload();
    await shown.waitFor();
  });

describe('the watchlist', () => {
  it('of a connected account: films, shows, a title, and back', async () => {
    const { page } = visit;
    await connect();
    await openWatchlist();
    await expectAllCanSee(firstTitle());
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
    expect(visit.troubles).toEqual([]);
  });

  it('is narrowed to my services, which are marked', async () => {
    const { page } = visit;
    await page.addInitScript(() => localStorage.setItem('radarr-streaming.my-services', '["Netflix"]'));
    await connect();
    await openWatchlist();
    await page.getByRole('checkbox', { name: 'Only on my services' }).check();
    await page.waitForURL(/mine=1/);
    await page.getByText('Netflix (one of my services)').first().waitFor();
  });

  it('is in no storage of the browser', async () => {
    const { page } = visit;
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
    const { page } = visit;
    await visit.open('/watchlist');
    await expectAllCanSee(page.getByText('No Trakt account is connected yet'));
    await page.getByRole('link', { name: 'Connect an account' }).click();
    await page.getByRole('button', { name: 'Connect an account' }).waitFor();
  });

  it('says that Trakt is away', async () => {
    const { page } = visit;
    await connect();
    await visit.dashboard.sandbox.setFault({ upstream: 'trakt', kind: 'status', status: 503 });
    await openWatchlist();
    await page.getByRole('alert').getByText('Nothing can be shown just now').waitFor();
    await visit.dashboard.sandbox.clearFaults();
    await page.getByRole('button', { name: 'Try again' }).click();
    await firstTitle().waitFor();
  });
});
