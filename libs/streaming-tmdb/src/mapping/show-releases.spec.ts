import { describe, expect, it } from '@jest/globals';
import type { SearchHit } from '@radarr/streaming-core';
import { tvDetails } from '../wire/tv-details.js';
import { toShowReleases } from './show-releases.js';

const show: SearchHit = {
  mediaType: 'tv',
  tmdbId: 900_002,
  facts: { title: 'Glass Tide', releaseDate: '2024-01-01' },
};
const days = { from: '2026-05-01', to: '2026-05-31' };
const episode = (air_date: string, fields = {}) => ({
  air_date,
  season_number: 3,
  episode_number: 1,
  ...fields,
});
const releases = (next_episode_to_air: object | null, networks?: object[] | null) =>
  toShowReleases(show, tvDetails.parse({ id: 900_002, name: 'x', next_episode_to_air, networks }), days);

describe('toShowReleases', () => {
  it('tells the next episode for each network, by its name only', () => {
    const row = {
      mediaType: 'tv',
      ids: { tmdbId: 900_002 },
      facts: show.facts,
      date: '2026-05-31',
      elsewhere: true,
      season: 3,
      episode: 1,
    };
    const networks = [
      { id: 49, name: 'Lantern' },
      { id: 213, name: ' Paper+ ' },
      { id: 50, name: 'Lantern' },
    ];
    expect(releases(episode('2026-05-31'), networks)).toEqual([
      { ...row, provider: { name: 'Lantern' } },
      { ...row, provider: { name: 'Paper+' } },
    ]);
  });

  it.each([null, undefined, [], [{ id: 49, name: '' }]])(
    'tells it without a provider when the networks are %j',
    (networks) => {
      const [row, ...others] = releases(episode('2026-05-01'), networks);
      expect(row).not.toHaveProperty('provider');
      expect(others).toEqual([]);
    },
  );

  it.each([null, episode('2026-04-30'), episode('2026-06-01'), episode(''), {}])(
    'tells nothing when the next episode is %j',
    (next) => {
      expect(releases(next)).toEqual([]);
    },
  );

  it('keeps specials, which are season 0, and leaves out numbers that are none', () => {
    const [special] = releases(episode('2026-05-01', { season_number: 0, episode_number: null }));
    expect(special).toMatchObject({ season: 0 });
    expect(special).not.toHaveProperty('episode');
  });
});
