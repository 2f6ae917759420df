import { beforeEach, expect, it } from '@jest/globals';
import { tabTo } from './testing/tab-to.js';
import { visitDashboard } from './testing/visit.js';

const visit = visitDashboard();
beforeEach(() => visit.signIn());

it('past the header, along a shelf, into a title and home again, without a mouse', async () => {
  const { page } = visit;
  await visit.open('/');
  const films = page.getByRole('region', { name: 'Trending films' });
  const cards = films.getByRole('listitem').getByRole('link');
  await cards.first().waitFor();
  await page.keyboard.press('Tab');
  await page.getByRole('link', { name: 'Skip to content' }).press('Enter');
  await tabTo(page, cards.first());
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const third = await cards.nth(2).textContent();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(third);
  await page.keyboard.press('Home');
  expect(await cards.first().evaluate((card) => card === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/title\/movie\/\d+/);
  await page.getByRole('region', { name: 'Where to watch' }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await films.waitFor();
});

it('search as one types, open what is found, go elsewhere by two letters', async () => {
  const { page } = visit;
  await visit.open('/');
  await page.getByRole('heading', { level: 1, name: 'What everybody is watching' }).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('matrix', { delay: 300 });
  await page.waitForURL(/\/search\?q=matrix/);
  const hit = page.getByRole('link', { name: 'The Matrix', exact: true });
  await hit.waitFor();
  await tabTo(page, hit);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'The Matrix' }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await page.waitForURL(/\/status$/);
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'Keyboard' }).waitFor({ state: 'hidden' });
});
