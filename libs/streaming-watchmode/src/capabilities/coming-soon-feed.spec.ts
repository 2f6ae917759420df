import { expect, it } from '@jest/globals';
import type { WatchmodeClient } from '../client/watchmode-client.js';
import { releases } from '../wire/releases.js';
import { watchmodeComingSoon } from './coming-soon-feed.js';

const DAYS = { from: '2026-05-01', to: '2026-05-31' };

/** A Watchmode that knows so many arrivals, every other one after the days that are wanted. */
function knowing(count: number): Pick<WatchmodeClient, 'releases'> {
  const rows = Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    title: `Film ${index + 1}`,
    type: 'movie',
    tmdb_id: index + 1,
    tmdb_type: 'movie',
    source_release_date: index % 2 === 0 ? '2026-05-04' : '2026-06-04',
  }));
  return {
    releases: ({ limit = 250 } = {}) => {
      const body = releases.parse({ releases: rows.slice(0, limit) }).releases;
      return Promise.resolve({
        status: 200,
        body,
        fetchedAt: '2026-05-01T00:00:00.000Z',
        headers: {},
      });
    },
  };
}

it.each([
  [0, 0, undefined],
  [499, 250, undefined],
  [500, 250, true],
  [9_000, 250, true],
])(
  'of %i arrivals %i are on the days that are wanted; whether the answer may be cut: %s',
  async (...example) => {
    const [known, wanted, truncated] = example;
    const feed = watchmodeComingSoon(knowing(known));
    const answer = await feed.comingSoon({ mediaType: 'movie', region: 'US', ...DAYS });
    expect([answer.releases.length, answer.truncated]).toEqual([wanted, truncated]);
  },
);
