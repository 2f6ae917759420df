import { describe, expect, it } from '@jest/globals';
import { presentDetails } from './details.presenter.js';

const TOLD = '2026-05-01T12:00:00.000Z';
const FAILURE = {
  upstream: 'tmdb',
  code: 'UPSTREAM_UNAVAILABLE',
  reason: 'tmdb answered 502.',
  at: '2026-05-03T12:00:00.000Z',
} as const;
const STALE = {
  mediaType: 'movie',
  tmdbId: 900_001,
  details: { title: 'Paper Harbour', genres: [], fetchedAt: TOLD },
  sources: [{ upstream: 'tmdb', status: 'stale', fetchedAt: TOLD, used: 1, dropped: 0, failure: FAILURE }],
  expiresAt: '2026-05-02T12:00:00.000Z',
  stale: true,
  version: '1',
} as const;

describe('presentDetails', () => {
  it('says of an old answer that it is old, and why', () => {
    expect(presentDetails(STALE, false).data).toMatchObject({
      fetched_at: TOLD,
      expires_at: '2026-05-02T12:00:00.000Z',
      stale: true,
      degraded: true,
      reason: 'tmdb answered 502.',
      sources: [{ source: 'tmdb', status: 'stale', error_code: 'UPSTREAM_UNAVAILABLE' }],
    });
  });

  it('writes null for what is not known, and says of a demonstration that it is one', () => {
    const { demo, data } = presentDetails(STALE, true);
    expect([demo, data.runtime_minutes, data.homepage, data.genres]).toEqual([true, null, null, []]);
    expect(Object.values(data)).not.toContain(undefined);
    expect(presentDetails(STALE, false)).not.toHaveProperty('demo');
  });
});
