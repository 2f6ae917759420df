import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MediaType, Release, TitleKey, TrendingEntry } from '@radarr/streaming-core';
import type { Database } from '../database.js';
import { ComingSoonRepository } from './coming-soon-repository.js';
import { TitleNamesRepository } from './title-names-repository.js';
import { TrendingRepository } from './trending-repository.js';

const NOON = '2026-05-01T12:00:00.000Z';
const ONE = '2026-05-01T13:00:00.000Z';

/** What the names of titles must be on either engine. */
export function describeTitleNamesRepository(open: () => Promise<Database>): void {
  describe('TitleNamesRepository', () => {
    let database: Database;
    let names: TitleNamesRepository;
    beforeAll(async () => {
      database = await open();
      names = new TitleNamesRepository(database.dataSource);
      await keepLists(database);
    });
    afterAll(() => database.close());

    it('are those of the kept lists, with the year where a list tells it', async () => {
      expect(await names.of([key('movie', 603)])).toEqual([
        { mediaType: 'movie', tmdbId: 603, title: 'The Matrix', year: 1999 },
      ]);
      expect(await names.of([key('movie', 7)])).toEqual([
        { mediaType: 'movie', tmdbId: 7, title: 'Arriving' },
      ]);
    });

    it('never mix a film up with the show of the same number', async () => {
      expect(await names.of([key('tv', 603)])).toEqual([
        { mediaType: 'tv', tmdbId: 603, title: 'Another Matrix' },
      ]);
    });

    it('leave out what no list names, and tell each title once', async () => {
      const found = await names.of([key('tv', 7), key('movie', 7), key('movie', 603), key('movie', 7)]);
      expect(found.map(({ tmdbId }) => tmdbId).toSorted((a, b) => a - b)).toEqual([7, 603]);
      expect(await names.of([])).toEqual([]);
    });
  });
}

const key = (mediaType: MediaType, tmdbId: number): TitleKey => ({ mediaType, tmdbId });

async function keepLists({ dataSource }: Database): Promise<void> {
  const trending = new TrendingRepository(dataSource);
  const snapshot = (...entries: TrendingEntry[]) => ({ entries, fetchedAt: NOON, expiresAt: ONE });
  const list = { mediaType: 'movie', window: 'day' } as const;
  const matrix = entry(key('movie', 603), 'The Matrix');
  await trending.replace({ ...list, source: 'trakt' }, snapshot(matrix));
  await trending.replace(
    { ...list, source: 'aggregated' },
    snapshot({ ...matrix, releaseDate: '1999-03-31' }),
  );
  await trending.replace(
    { ...list, mediaType: 'tv', source: 'aggregated' },
    snapshot(entry(key('tv', 603), 'Another Matrix')),
  );
  const arrivals = new ComingSoonRepository(dataSource, () => Date.parse(NOON));
  await arrivals.replace(
    { mediaType: 'movie', region: 'US' },
    {
      releases: [release(603, 'The Matrix, Again'), release(7, 'Arriving')],
      fetchedAt: NOON,
      expiresAt: ONE,
    },
  );
}

const entry = (title: TitleKey, name: string): TrendingEntry => ({
  ...title,
  title: name,
  rank: 1,
  score: 100,
  sources: [],
});

const release = (tmdbId: number, title: string): Release => ({
  mediaType: 'movie',
  tmdbId,
  title,
  date: '2026-06-01',
  providers: [],
  upstreams: ['tmdb'],
  regional: true,
  backCatalogue: false,
});
