import { describe, expect, it } from '@jest/globals';
import type { ComingSoonAnswer } from '@radarr/streaming-aggregation';
import type { Release, ReleaseProvider } from '@radarr/streaming-core';
import { presentComingSoon } from './coming-soon.presenter.js';

const NOON = '2026-12-01T12:00:00.000Z';
const hbo: ReleaseProvider = {
  id: 'hbo',
  name: 'HBO',
  matchedBy: 'name',
  date: '2026-12-05',
  regional: false,
  upstreams: ['tmdb'],
};
const max: ReleaseProvider = {
  id: 'hbo-max',
  name: 'HBO Max',
  matchedBy: 'id',
  date: '2026-12-07',
  regional: true,
  upstreams: ['watchmode'],
};
const onDayOf = (provider: ReleaseProvider, season: number): Release => ({
  mediaType: 'tv',
  tmdbId: 94997,
  title: 'House of the Dragon',
  date: provider.date,
  providers: [provider],
  upstreams: provider.upstreams,
  regional: provider.regional,
  backCatalogue: false,
  season,
});

function shown(releases: readonly Release[], limit = 50) {
  const answer: ComingSoonAnswer = {
    mediaType: 'tv',
    region: 'US',
    releases,
    sources: [],
    fetchedAt: NOON,
    builtAt: NOON,
    lookedUp: { facts: {}, tmdbIds: {} },
    pending: 0,
    expiresAt: NOON,
    stale: false,
    degraded: false,
    today: '2026-12-01',
    version: '1',
  };
  return presentComingSoon(answer, { from: '2026-12-01', to: '2027-03-01', limit, releases }, false).data;
}

describe('presentComingSoon', () => {
  it('lists a season once that is on at a network on one day and streams from a later one on', () => {
    const { releases, total } = shown([onDayOf(hbo, 3), onDayOf(max, 3)]);
    expect(total).toBe(1);
    expect(releases).toMatchObject([
      {
        season_number: 3,
        release_date: '2026-12-05',
        regional: false,
        streaming_services: ['HBO', 'HBO Max'],
        service_ids: ['hbo', 'hbo-max'],
        services: [
          { service_id: 'hbo', service_name: 'HBO', matched_by: 'name', release_date: '2026-12-05' },
          { service_id: 'hbo-max', matched_by: 'id', release_date: '2026-12-07', regional: true },
        ],
        sources: ['tmdb', 'watchmode'],
      },
    ]);
  });

  it('counts and limits what it lists, not the days', () => {
    const days = [onDayOf(hbo, 3), onDayOf(max, 3), onDayOf(max, 4)];
    const { releases, total } = shown(days, 1);
    expect(total).toBe(2);
    expect(releases.map(({ season_number: season }) => season)).toEqual([3]);
  });
});
