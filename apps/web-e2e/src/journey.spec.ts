import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
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
});
afterEach(async () => {
  await dashboard.sandbox.clearFaults();
  await watched.close();
});

/** Signs in as the page would, without looking at it: how that looks is a journey of its own. */
const signIn = async (): Promise<void> => {
  const answer = await page.request.post(`${dashboard.url}/api/session`, {
    headers: { 'x-requested-with': 'radarr-streaming' },
    data: { api_key: dashboard.apiKey },
  });
  expect(answer.status()).toBe(200);
};
const openHome = async (): Promise<void> => {
  await page.goto(dashboard.url);
  await page.getByRole('heading', { level: 1, name: 'What everybody is watching' }).waitFor();
};
const shelf = (name: string) => page.getByRole('region', { name });

describe('signing in', () => {
  it('works once with the printed link, which stays neither in the address nor in storage', async () => {
    const token = new URL(dashboard.signInLink).hash.slice(1);
    await page.goto(dashboard.signInLink);
    await page.getByRole('heading', { level: 1, name: 'What everybody is watching' }).waitFor();
    expect(page.url()).toBe(`${dashboard.url}/`);
    const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
    expect(kept).not.toContain(token.replace('token=', ''));
    await page.context().clearCookies();
    await page.goto(dashboard.signInLink);
    await page.getByText('good no more').waitFor();
  });

  it('says what is wrong with a wrong key, and leads back to where one was going', async () => {
    await page.goto(`${dashboard.url}/calendar?type=tv`);
    await page.getByLabel('API key').fill('wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('API key').fill(dashboard.apiKey);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(`${dashboard.url}/calendar?type=tv`);
    const cookies = await page.context().cookies();
    expect(cookies).toMatchObject([{ httpOnly: true, sameSite: 'Strict' }]);
    expect(JSON.stringify(cookies)).not.toContain(dashboard.apiKey);
  });
});

describe('the pages', () => {
  beforeEach(signIn);

  it('home, title, back: the state is in the address', async () => {
    await openHome();
    const first = shelf('Trending films').getByRole('listitem').first();
    await first.waitFor();
    await page.getByRole('radio', { name: 'This week' }).check();
    await page.waitForURL(/window=week/);
    const link = first.getByRole('link').first();
    await link.click();
    await page.waitForURL(/\/title\/movie\/\d+/);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goBack();
    await page.waitForURL(/window=week/);
    expect(watched.troubles).toEqual([]);
  });

  it.each([
    '/',
    '/title/movie/603',
    '/title/tv/1396',
    '/search?q=matrix',
    '/calendar',
    '/status',
    '/settings',
    '/nowhere',
  ])('%s has nothing that keeps anybody out, wide or narrow, light or dark', async (path) => {
    for (const [width, colorScheme] of [
      [1440, 'light'],
      [390, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme });
      await page.goto(`${dashboard.url}${path}`);
      await page.waitForLoadState('networkidle');
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await violationsOn(page)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    }
    expect(watched.troubles).toEqual([]);
  });

  it('search as one types, by keyboard alone', async () => {
    await openHome();
    await page.keyboard.press('/');
    await page.keyboard.type('matrix', { delay: 300 });
    await page.waitForURL(/\/search\?q=matrix/);
    const hit = page.getByRole('link', { name: 'The Matrix', exact: true });
    await hit.waitFor();
    await hit.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'The Matrix' }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await page.waitForURL(/\/status$/);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('connect an account at Trakt', async () => {
    await page.goto(`${dashboard.url}/status`);
    await page.getByRole('button', { name: 'Connect an account' }).click();
    const code = await page.locator('code').textContent();
    await dashboard.sandbox.approve(code ?? '');
    await page.getByText('Connected as').waitFor({ timeout: 20_000 });
    await page.getByRole('button', { name: 'Disconnect' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
    await page.getByRole('button', { name: 'Connect an account' }).waitFor();
  });

  it('settings hold: language, theme and region', async () => {
    await page.goto(`${dashboard.url}/settings`);
    await page.getByRole('radio', { name: 'Deutsch' }).check();
    await page.getByRole('heading', { level: 1, name: 'Einstellungen' }).waitFor();
    await page.getByRole('radio', { name: 'Dunkel' }).check();
    await page.getByLabel('Region').selectOption('DE');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Einstellungen' }).waitFor();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
    expect(await page.getByLabel('Region').inputValue()).toBe('DE');
  });
});

describe('when something is away', () => {
  beforeEach(signIn);

  it('a source: the page says which, and shows what there is', async () => {
    await dashboard.sandbox.setFault({ upstream: 'trakt', kind: 'status', status: 503 });
    await page.goto(`${dashboard.url}/?window=week`);
    await shelf('Trending films').getByRole('listitem').first().waitFor();
  });

  it('the session: one is sent to sign in, and back', async () => {
    await page.context().clearCookies();
    await page.goto(`${dashboard.url}/status`);
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  });

  it('the network: the last answers can be read', async () => {
    await openHome();
    await shelf('Trending films').getByRole('listitem').first().waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    // Answers are kept a moment after they have come.
    await page.waitForFunction(() => localStorage.getItem('radarr-streaming.answers')?.includes('trending'));
    await page.context().setOffline(true);
    await page.reload();
    await page.getByText('You are offline. What you see').waitFor();
    await shelf('Trending films').getByRole('listitem').first().waitFor();
  });
});
