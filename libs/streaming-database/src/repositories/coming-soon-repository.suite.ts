import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  isStreamingError,
  type ComingSoonSnapshot,
  type Release,
  type ReleaseProvider,
} from '@radarr/streaming-core';
import type { Database } from '../database.js';
import { ComingSoonRepository } from './coming-soon-repository.js';

const LIST = { mediaType: 'movie', region: 'US' } as const;
const NOON = '2026-05-01T12:00:00.000Z';
const ONE = '2026-05-01T13:00:00.000Z';
const THREE = '2026-05-01T15:00:00.000Z';

/** What the table of arrivals must do on either engine. */
export function describeComingSoonRepository(open: () => Promise<Database>): void {
  describe('ComingSoonRepository', () => {
    let database: Database;
    let arrivals: ComingSoonRepository;
    beforeAll(async () => {
      database = await open();
      arrivals = new ComingSoonRepository(database.dataSource, () => Date.parse(THREE) + 1_000);
    });
    beforeEach(() => database.dataSource.query('TRUNCATE coming_soon_releases'));
    afterAll(() => database.close());

    describeKeeping(() => arrivals);
    describeReplacing(() => arrivals);
    describeAtomicity(() => arrivals);
    describeRemoval(() => arrivals);
  });
}

function describeKeeping(arrivals: () => ComingSoonRepository): void {
  it('knows no list at first', async () => {
    expect(await arrivals().read(LIST)).toBeUndefined();
  });

  it('gives a snapshot back as it was, in its order', async () => {
    const rich: Release = {
      ...release(286_217, '2026-12-31'),
      title: 'Amélie 🎬 \\u0000',
      providers: [
        provider('netflix', { date: '2026-12-31', upstreams: ['tmdb', 'watchmode'] }),
        provider('hulu', { date: '2027-01-02', regional: false, matchedBy: 'name' }),
      ],
      upstreams: ['tmdb', 'watchmode'],
      regional: false,
      backCatalogue: true,
      season: 0,
      episode: 12,
      original: true,
      posterPath: '/poster.jpg',
    };
    const kept = snapshot([
      release(2, '2026-03-29'),
      release(1, '2026-03-29'),
      rich,
      release(3, '2026-01-01'),
    ]);
    await arrivals().replace(LIST, kept);
    expect(await arrivals().read(LIST)).toEqual(kept);
  });

  it('keeps a title that arrives on two days', async () => {
    const seasons = snapshot([release(1, '2026-06-01'), release(1, '2026-07-01')]);
    await arrivals().replace(LIST, seasons);
    expect(await arrivals().read(LIST)).toEqual(seasons);
  });

  it('keeps text that PostgreSQL refuses, with the refused characters replaced', async () => {
    const broken = { ...release(1, '2026-06-01'), title: 'A\0B\uD800C' };
    await arrivals().replace(LIST, snapshot([{ ...broken, providers: [provider('x', { name: 'X\0' })] }]));
    const [kept] = (await arrivals().read(LIST))?.releases ?? [];
    expect(kept).toMatchObject({ title: 'A\uFFFDB\uFFFDC', providers: [{ name: 'X\uFFFD' }] });
  });

  it('keeps texts of any length', async () => {
    const long = snapshot([{ ...release(1, '2026-06-01'), title: 'long '.repeat(100_000) }]);
    await arrivals().replace(LIST, long);
    expect(await arrivals().read(LIST)).toEqual(long);
  });

  it.each([105, 286_217])('keeps the film and the show %i, and every region, apart', async (tmdbId) => {
    const film = release(tmdbId, '2026-06-01');
    const show = { ...film, mediaType: 'tv' } as const;
    await arrivals().replace(LIST, snapshot([film]));
    await arrivals().replace({ ...LIST, mediaType: 'tv' }, snapshot([show]));
    expect(await arrivals().read({ ...LIST, region: 'GB' })).toBeUndefined();
    await arrivals().replace({ ...LIST, region: 'GB' }, snapshot([film], ONE));
    expect(await arrivals().read(LIST)).toEqual(snapshot([film]));
    expect(await arrivals().read({ ...LIST, mediaType: 'tv' })).toEqual(snapshot([show]));
  });
}

function describeReplacing(arrivals: () => ComingSoonRepository): void {
  it('replaces the whole list', async () => {
    await arrivals().replace(LIST, snapshot([release(1, '2026-06-01'), release(2, '2026-06-01')]));
    const shorter = snapshot([release(2, '2026-06-02')], ONE);
    await arrivals().replace(LIST, shorter);
    expect(await arrivals().read(LIST)).toEqual(shorter);
  });

  it('replaces a snapshot by another of the same moment, but never by an older or an empty one', async () => {
    await arrivals().replace(LIST, snapshot([release(1, '2026-06-01')], ONE));
    await arrivals().replace(LIST, snapshot([release(2, '2026-06-01')], ONE));
    await arrivals().replace(LIST, snapshot([release(3, '2026-06-01')], NOON));
    await arrivals().replace(LIST, snapshot([], THREE));
    expect(await arrivals().read(LIST)).toEqual(snapshot([release(2, '2026-06-01')], ONE));
  });

  it('keeps the old list when the new one cannot be written, and tells no values', async () => {
    await arrivals().replace(LIST, snapshot([release(1, '2026-06-01')]));
    const twice = [release(2, '2026-06-01'), { ...release(2, '2026-06-01'), title: 'secret' }];
    const error: unknown = await arrivals()
      .replace(LIST, snapshot(twice, ONE))
      .catch((thrown: unknown) => thrown);
    expect(isStreamingError(error, 'STORE_ERROR')).toBe(true);
    expect(String(error)).toContain('uq_coming_soon_releases_release');
    expect(JSON.stringify([String(error), error, (error as Error).cause])).not.toContain('secret');
    expect(await arrivals().read(LIST)).toEqual(snapshot([release(1, '2026-06-01')]));
  });
}

function describeAtomicity(arrivals: () => ComingSoonRepository): void {
  it('never shows a mixture to readers while many writers replace the list, and keeps the newest', async () => {
    const rounds = 30;
    const shuffled = Array.from({ length: rounds }, (_, round) => (round * 7) % rounds);
    const writes = shuffled.map((round) => arrivals().replace(LIST, snapshotOf(round)));
    const reads = Array.from({ length: 2 * rounds }, async () => {
      await new Promise(setImmediate);
      return arrivals().read(LIST);
    });
    const seen = (await Promise.all(reads)).filter((read) => read !== undefined);
    await Promise.all(writes);
    for (const read of seen) {
      expect(read).toEqual(snapshotOf((Date.parse(read.fetchedAt) - Date.parse(NOON)) / 1000));
    }
    expect(await arrivals().read(LIST)).toEqual(snapshotOf(rounds - 1));
  });
}

function describeRemoval(arrivals: () => ComingSoonRepository): void {
  it('removes the lists that have long stopped being fresh', async () => {
    const later = '2026-05-01T15:00:00.001Z';
    await arrivals().replace(LIST, snapshot([release(1, '2026-06-01'), release(2, '2026-06-01')]));
    await arrivals().replace(
      { ...LIST, region: 'GB' },
      { ...snapshot([release(1, '2026-06-01')]), expiresAt: later },
    );
    expect(await arrivals().removeExpired(999)).toBe(2);
    expect(await arrivals().read(LIST)).toBeUndefined();
    expect(await arrivals().read({ ...LIST, region: 'GB' })).toBeDefined();
  });
}

function release(tmdbId: number, date: string): Release {
  return {
    mediaType: 'movie',
    tmdbId,
    title: `Film ${tmdbId}`,
    date,
    providers: [],
    upstreams: ['tmdb'],
    regional: true,
    backCatalogue: false,
  };
}

function provider(id: string, change: Partial<ReleaseProvider>): ReleaseProvider {
  const usual = { matchedBy: 'id', date: '2026-06-01', regional: true, upstreams: ['tmdb'] } as const;
  return { id, name: id, ...usual, ...change };
}

function snapshot(releases: readonly Release[], fetchedAt = NOON): ComingSoonSnapshot {
  return { releases, fetchedAt, expiresAt: THREE };
}

/** A snapshot whose length, titles and time all tell in which round it was made. */
function snapshotOf(round: number): ComingSoonSnapshot {
  const releases = Array.from({ length: 20 + (round % 7) }, (_, index) => ({
    ...release(index + 1, '2026-06-01'),
    title: `Round ${round}`,
  }));
  return snapshot(releases, new Date(Date.parse(NOON) + round * 1000).toISOString());
}
