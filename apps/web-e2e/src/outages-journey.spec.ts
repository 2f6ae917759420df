import { beforeEach, expect, it } from '@jest/globals';
import { expectNobodyKeptOut } from './testing/keeps-nobody-out.js';
import { visitDashboard } from './testing/visit.js';

const AGAIN_MS = 2_000;

const visit = visitDashboard({ JOBS_ENABLED: 'false' });
beforeEach(() => visit.signIn());
const films = () => visit.page.getByRole('region', { name: 'Trending films' });
const cards = () => films().getByRole('listitem');
const away = (upstream: string) =>
  visit.dashboard.sandbox.setFault({ upstream, kind: 'status', status: 503 });

it('one source is away: what the others know is shown, and which one is missing', async () => {
  await away('trakt');
  await visit.open('/?window=week');
  await cards().first().waitFor();
  await films().getByText('Not every source answered').waitFor();
  await films()
    .getByText(/^Trakt is missing/)
    .waitFor();
});

it('the only one that can answer is away: it says so, and the answer comes once it is asked again', async () => {
  const { page } = visit;
  const hit = page.getByRole('link', { name: 'The Matrix', exact: true });
  await away('tmdb');
  await visit.open('/search?q=matrix');
  await page.getByText('Nothing can be shown just now').waitFor();
  expect(await hit.count()).toBe(0);
  await visit.dashboard.sandbox.clearFaults();
  // The api lets a source that failed repeatedly rest for a while.
  while ((await hit.count()) === 0) {
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForTimeout(AGAIN_MS);
  }
});

it('the status says which source fails, since when and why, to everybody', async () => {
  const { page } = visit;
  await away('tmdb');
  await visit.open('/search?q=nobody-asked-this');
  await page.getByText('Nothing can be shown just now').waitFor();
  await expectNobodyKeptOut(page, async () => {
    await visit.open('/status');
    await page
      .getByRole('region', { name: 'Sources' })
      .getByRole('listitem')
      .filter({ hasText: 'TMDB' })
      .getByText(/^Fails: it does not answer\. The first time was /)
      .waitFor();
  });
});

it('the network is away: the last answers can be read', async () => {
  const { page } = visit;
  await visit.open('/?window=week');
  await cards().first().waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  // Answers are kept a moment after they have come.
  await page.waitForFunction(() => localStorage.getItem('radarr-streaming.answers')?.includes('trending'));
  await page.context().setOffline(true);
  await page.reload();
  // A browser that is only played offline may still say that it has a network after the reload.
  await page
    .getByText(/^(You are offline\. What you see|The server does not answer)/)
    .first()
    .waitFor();
  await cards().first().waitFor();
});
