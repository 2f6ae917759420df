import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isStreamingError, type TrendingEntry, type TrendingSnapshot } from '@radarr/streaming-core';
import type { Database } from '../database.js';
import { TrendingRepository } from './trending-repository.js';

const LIST = { source: 'tmdb', mediaType: 'movie', window: 'day' } as const;
const NOON = '2026-05-01T12:00:00.000Z';
const ONE = '2026-05-01T13:00:00.000Z';

/** What the table of trending lists must do on either engine. */
export function describeTrendingRepository(open: () => Promise<Database>): void {
  describe('TrendingRepository', () => {
    let database: Database;
    let trending: TrendingRepository;
    beforeAll(async () => {
      database = await open();
      trending = new TrendingRepository(database.dataSource);
    });
    beforeEach(() => database.dataSource.query('TRUNCATE trending_entries'));
    afterAll(() => database.close());

    describeKeeping(() => trending);
    describeReplacing(() => trending);
    describeAtomicity(() => trending);
  });
}

function describeKeeping(trending: () => TrendingRepository): void {
  it('knows no list at first', async () => {
    expect(await trending().read(LIST)).toBeUndefined();
  });

  it('gives a snapshot back as it was, in the order of its ranks', async () => {
    const rich: TrendingEntry = {
      ...entry(1),
      score: 99.99,
      watchers: 412,
      releaseDate: '1999-03-30',
      posterPath: '/poster.jpg',
      backdropPath: '/backdrop.jpg',
      overview: 'Amélie 🎬 \\u0000',
      voteAverage: 8.219,
      voteCount: 26_000,
      popularity: 1234.567891,
      sources: [{ upstream: 'tmdb', rank: 3, metric: { name: 'popularity', value: 1234.567891 } }],
    };
    await trending().replace(LIST, snapshot([entry(2), rich, entry(3)]));
    expect(await trending().read(LIST)).toEqual(snapshot([rich, entry(2), entry(3)]));
  });

  it('keeps text that PostgreSQL refuses, with the refused characters replaced', async () => {
    await trending().replace(LIST, snapshot([{ ...entry(1), title: 'A\0B\uD800C' }]));
    expect((await trending().read(LIST))?.entries[0]?.title).toBe('A\uFFFDB\uFFFDC');
  });

  it('keeps every list apart', async () => {
    const others = [
      { ...LIST, source: 'trakt' },
      { ...LIST, mediaType: 'tv' },
      { ...LIST, window: 'week' },
    ] as const;
    await trending().replace(LIST, snapshot([entry(1)]));
    for (const other of others) expect(await trending().read(other)).toBeUndefined();
    const show = { ...entry(1), mediaType: 'tv' } as const;
    await trending().replace({ ...LIST, mediaType: 'tv' }, snapshot([show]));
    expect((await trending().read(LIST))?.entries).toEqual([entry(1)]);
    expect((await trending().read({ ...LIST, mediaType: 'tv' }))?.entries).toEqual([show]);
  });
}

function describeReplacing(trending: () => TrendingRepository): void {
  it('replaces the whole list', async () => {
    await trending().replace(LIST, snapshot([entry(1), entry(2), entry(3)]));
    const shorter = snapshot([{ ...entry(1), tmdbId: 3 }], ONE);
    await trending().replace(LIST, shorter);
    expect(await trending().read(LIST)).toEqual(shorter);
  });

  it('replaces a snapshot by another of the same moment, but never by an older one', async () => {
    await trending().replace(LIST, snapshot([entry(1)], ONE));
    await trending().replace(LIST, snapshot([entry(1), entry(2)], ONE));
    await trending().replace(LIST, snapshot([entry(1), entry(2), entry(3)], NOON));
    expect(await trending().read(LIST)).toEqual(snapshot([entry(1), entry(2)], ONE));
  });

  it('keeps the last good list when it is given an empty one', async () => {
    await trending().replace(LIST, snapshot([entry(1)], NOON));
    await trending().replace(LIST, snapshot([], ONE));
    expect(await trending().read(LIST)).toEqual(snapshot([entry(1)], NOON));
  });

  it('keeps the old list when the new one cannot be written, and tells no values', async () => {
    await trending().replace(LIST, snapshot([entry(1)], NOON));
    const broken = snapshot(
      [
        { ...entry(1), title: 'secret' },
        { ...entry(2), rank: 1, overview: 'secret' },
      ],
      ONE,
    );
    const error: unknown = await trending()
      .replace(LIST, broken)
      .catch((thrown: unknown) => thrown);
    expect(isStreamingError(error, 'STORE_ERROR')).toBe(true);
    expect(String(error)).toContain('uq_trending_entries_rank');
    expect(JSON.stringify([String(error), error, (error as Error).cause])).not.toContain('secret');
    expect(await trending().read(LIST)).toEqual(snapshot([entry(1)], NOON));
  });
}

function describeAtomicity(trending: () => TrendingRepository): void {
  it('never shows a mixture to readers while many writers replace the list', async () => {
    const rounds = 30;
    const writes = Array.from({ length: rounds }, (_, round) => trending().replace(LIST, snapshotOf(round)));
    const reads = Array.from({ length: 2 * rounds }, async () => {
      await new Promise(setImmediate);
      return trending().read(LIST);
    });
    const seen = (await Promise.all(reads)).filter((read) => read !== undefined);
    await Promise.all(writes);
    for (const read of seen) expect(read).toEqual(snapshotOf(roundOf(read)));
    expect(await trending().read(LIST)).toEqual(snapshotOf(rounds - 1));
  });
}

function entry(rank: number): TrendingEntry {
  return {
    mediaType: 'movie',
    tmdbId: 600 + rank,
    title: `Film ${rank}`,
    rank,
    score: 100 - rank / 4,
    sources: [],
  };
}

function snapshot(entries: readonly TrendingEntry[], fetchedAt = NOON): TrendingSnapshot {
  return { entries, fetchedAt, expiresAt: '2026-05-01T15:00:00.000Z' };
}

/** A snapshot whose length, titles and time all tell in which round it was made. */
function snapshotOf(round: number): TrendingSnapshot {
  const entries = Array.from({ length: 20 + (round % 7) }, (_, index) => ({
    ...entry(index + 1),
    title: `Round ${round}`,
  }));
  return snapshot(entries, new Date(Date.parse(NOON) + round * 1000).toISOString());
}

const roundOf = ({ fetchedAt }: TrendingSnapshot): number =>
  (Date.parse(fetchedAt) - Date.parse(NOON)) / 1000;
