import { expect, it } from '@jest/globals';
import { visitDashboard } from './testing/visit.js';

const visit = visitDashboard({ JOBS_ENABLED: 'false' });

it('the documentation of the API is there for everybody, and does not break its own rules', async () => {
  const { page } = visit;
  await visit.open('/api/docs');
  await page.getByRole('heading', { name: /Radarr Streaming/ }).waitFor();
  await page.getByText('/api/streaming/trending/{media_type}').first().waitFor();
  expect(visit.troubles).toEqual([]);
});
