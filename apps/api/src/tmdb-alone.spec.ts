import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiUnderTest } from './testing/api-under-test.js';
import { statusOf } from './testing/api-status.js';
import { dataIn } from './testing/data-in.js';
import { startQuietApi } from './testing/quiet-api.js';
import { refresh } from './testing/refresh.js';
import { settled } from './testing/settled.js';
import type { SourceReportBody } from './sources/source-report.response.js';
import type { SearchBody } from './search/search.response.js';

let under: ApiUnderTest;
beforeAll(async () => {
  under = await startQuietApi({ variables: { WATCHMODE_API_KEY: '', TRAKT_CLIENT_ID: '' } });
});
afterAll(() => under.close());

/** What answers have in common. */
interface Answer {
  readonly degraded: boolean;
  readonly sources: readonly SourceReportBody[];
  readonly [list: string]: unknown;
}

describe('with the key of TMDB alone', () => {
  it.each([
    ['trending/tv?window=week', 'entries', 'trakt', 'TRAKT_CLIENT_ID'],
    ['availability/603', 'items', 'watchmode', 'WATCHMODE_API_KEY'],
    ['coming-soon/movie', 'releases', 'watchmode', 'WATCHMODE_API_KEY'],
    ['providers', 'providers', 'watchmode', 'WATCHMODE_API_KEY'],
  ])(
    '%s answers, is not degraded, and names the variable that is not set',
    async (path, list, source, name) => {
      const answer = await dataIn<Answer>(await under.ask(`/api/streaming/${path}`));
      expect(answer[list]).not.toEqual([]);
      expect(answer.degraded).toBe(false);
      expect(answer.sources).toEqual([
        expect.objectContaining({ source: 'tmdb', status: 'ok', error_code: null }),
        expect.objectContaining({
          source,
          status: 'not_configured',
          error_code: 'UPSTREAM_NOT_CONFIGURED',
          reason: expect.stringContaining(name),
        }),
      ]);
    },
  );

  it('titles are found, and found by where they can be watched', async () => {
    const path = '/api/streaming/search?q=matrix&offer_types=subscription,free,ads,rent,buy';
    const { results } = await settled<SearchBody>(under, path);
    expect(results.map(({ tmdb_id: id }) => id)).toContain(603);
  });

  it('the status says what is missing and where to get it, has no credits, and no job for what nobody uses', async () => {
    const { upstreams, credits, jobs } = await statusOf(under);
    expect(upstreams).toMatchObject([
      { source: 'tmdb', configured: true, missing: [], advice: null },
      {
        source: 'trakt',
        configured: false,
        missing: ['TRAKT_CLIENT_ID'],
        advice: expect.stringContaining('https://trakt.tv/'),
      },
      {
        source: 'watchmode',
        configured: false,
        missing: ['WATCHMODE_API_KEY'],
        advice: expect.stringContaining('https://api.watchmode.com/'),
      },
    ]);
    expect(credits).toEqual([]);
    expect(jobs.filter(({ every_seconds: seconds }) => seconds === 0).map(({ name }) => name)).toEqual([
      'id-map',
    ]);
  });

  it('everything can be refreshed, and nobody else is asked', async () => {
    await refresh(under, ['trending', 'coming-soon', 'providers', 'credits', 'availability:movie:603']);
    const { jobs } = await statusOf(under);
    const done = jobs.filter(({ outcome }) => outcome === 'done');
    expect(done.map(({ name }) => name).toSorted()).toEqual([
      'coming-soon',
      'credits',
      'providers',
      'trending',
    ]);
    expect(done.flatMap(({ detail }) => detail?.['failed'] ?? [])).toEqual([]);
    const { trakt, watchmode } = under.sandbox.counts();
    expect([trakt.total, watchmode.total]).toEqual([0, 0]);
  });
});
