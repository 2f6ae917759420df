import { expect, it } from '@jest/globals';
import { visitDashboard } from './testing/visit.js';

const visit = visitDashboard();

it('works once with the printed link, which stays neither in the address nor in storage', async () => {
  const { page, dashboard } = visit;
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
  const { page, dashboard } = visit;
  await visit.open('/calendar?type=tv');
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

it('is asked for again when the session is over', async () => {
  const { page } = visit;
  await visit.signIn();
  await visit.open('/status');
  await page.getByRole('heading', { level: 1, name: 'Status' }).waitFor();
  await page.context().clearCookies();
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
});
