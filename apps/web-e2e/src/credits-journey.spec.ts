import { beforeEach, expect, it } from '@jest/globals';
import { visitDashboard } from './testing/visit.js';

/** The list of services costs one, a title two. */
const visit = visitDashboard({ CREDITS_PER_DAY: '3', JOBS_ENABLED: 'false' });
beforeEach(() => visit.signIn());

it('when the credits are spent, the page says until when, and shows what the others know', async () => {
  const { page } = visit;
  const whereToWatch = page.getByRole('region', { name: 'Where to watch' });
  await visit.open('/title/movie/155');
  await whereToWatch.getByText('2 sources agree').first().waitFor();
  await visit.open('/title/movie/603');
  await whereToWatch.getByText(/^Watchmode has been asked as often as is allowed\. .*again in \d+/).waitFor();
  await whereToWatch.getByText('Netflix').first().waitFor();
  await visit.open('/status');
  const credits = page.getByRole('region', { name: 'Watchmode credits' });
  await credits.getByText('3 of 3 spent').waitFor();
  await credits
    .getByText(/^All back in/)
    .first()
    .waitFor();
  expect(visit.troubles).toEqual([]);
});
