import { beforeEach, describe, expect, it } from '@jest/globals';
import { expectNobodyKeptOut } from './testing/keeps-nobody-out.js';
import { visitDashboard } from './testing/visit.js';

const visit = visitDashboard();
beforeEach(() => visit.signIn());

it('home, title, back: the state is in the address', async () => {
  const { page } = visit;
  await visit.open('/');
  const first = page.getByRole('region', { name: 'Trending films' }).getByRole('listitem').first();
  await first.waitFor();
  await page.getByRole('radio', { name: 'This week' }).check();
  await page.waitForURL(/window=week/);
  await first.getByRole('link').first().click();
  await page.waitForURL(/\/title\/movie\/\d+/);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goBack();
  await page.waitForURL(/window=week/);
  expect(visit.troubles).toEqual([]);
});

describe.each([
  '/',
  '/title/movie/603',
  '/title/tv/1396',
  '/search?q=matrix',
  '/watchlist',
  '/calendar',
  '/status',
  '/settings',
  '/nowhere',
])('%s', (path) => {
  it('has nothing that keeps anybody out, wide or narrow, light or dark, and holds what is on it', async () => {
    const { page } = visit;
    await expectNobodyKeptOut(page, async () => {
      await visit.open(path);
      await page.waitForLoadState('networkidle');
      // Some parts are drawn only when one comes near them.
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await page.waitForLoadState('networkidle');
      await page.getByRole('heading', { level: 1 }).waitFor();
    });
    for (const width of [320, 390, 768, 1440, 2560]) {
      await page.setViewportSize({ width, height: 844 });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect({ width, overflow: Math.max(0, overflow) }).toEqual({ width, overflow: 0 });
    }
    expect(visit.troubles).toEqual([]);
  });
});

it('connect an account at Trakt', async () => {
  const { page, dashboard } = visit;
  await visit.open('/status');
  await page.getByRole('button', { name: 'Connect an account' }).click();
  const code = await page.locator('code').textContent();
  await dashboard.sandbox.approve(code ?? '');
  await page.getByText('Connected as').waitFor({ timeout: 20_000 });
  await page.getByRole('button', { name: 'Disconnect' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
  await page.getByRole('button', { name: 'Connect an account' }).waitFor();
});

it('settings hold: language, theme and region', async () => {
  const { page } = visit;
  await visit.open('/settings');
  await page.getByRole('radio', { name: 'Deutsch' }).check();
  await page.getByRole('heading', { level: 1, name: 'Einstellungen' }).waitFor();
  await page.getByRole('radio', { name: 'Dunkel' }).check();
  await page.getByLabel('Region').selectOption('DE');
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Einstellungen' }).waitFor();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
  expect(await page.getByLabel('Region').inputValue()).toBe('DE');
});
