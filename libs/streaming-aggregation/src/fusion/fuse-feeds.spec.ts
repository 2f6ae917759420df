import { describe, expect, it } from '@jest/globals';
import { titleKeyText, type TrendingEntry } from '@radarr/streaming-core';
import fc from 'fast-check';
import { fuseFeeds } from './fuse-feeds.js';
import type { RankedFeed } from './ranked-feed.js';

const feed = (upstream: string, ids: readonly number[], weight = 1): RankedFeed => ({
  upstream,
  weight,
  rows: ids.map((tmdbId, index) => ({
    key: { mediaType: 'movie', tmdbId },
    rank: index + 1,
    facts: { title: `Title ${tmdbId}` },
  })),
});

const keys = (entries: readonly TrendingEntry[]): string[] => entries.map(titleKeyText);

/** Up to five feeds over few titles, so that they overlap often. */
const feeds = fc
  .array(
    fc.record({
      ids: fc.uniqueArray(fc.integer({ min: 1, max: 25 }), { maxLength: 20 }),
      weight: fc.constantFrom(0.5, 1, 1, 1, 2, 3.7),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((all) => all.map(({ ids, weight }, index) => feed(`upstream-${index}`, ids, weight)));

describe('fuseFeeds', () => {
  it('gives 100 to a title that leads every feed', () => {
    const [first] = fuseFeeds([feed('tmdb', [603, 1, 2]), feed('trakt', [603, 2, 7], 2)]);
    expect(first).toMatchObject({ tmdbId: 603, rank: 1, score: 100 });
  });

  it('prefers what two sources agree on to what one of them puts first', () => {
    expect(keys(fuseFeeds([feed('tmdb', [1, 2]), feed('trakt', [3, 2])]))[0]).toBe('movie:2');
  });

  it('keeps a film and a show with the same number apart', () => {
    const rows = (['movie', 'tv'] as const).map((mediaType, index) => ({
      key: { mediaType, tmdbId: 105 },
      rank: index + 1,
      facts: { title: mediaType },
    }));
    expect(keys(fuseFeeds([{ upstream: 'tmdb', weight: 1, rows }]))).toEqual(['movie:105', 'tv:105']);
  });

  it('explains each entry by its rank and metric in each source', () => {
    const trakt = feed('trakt', [603]);
    const rows = trakt.rows.map((row) => ({ ...row, metric: { name: 'watchers', value: 412 } }));
    const [entry] = fuseFeeds([{ ...trakt, rows }, feed('tmdb', [1, 603])]);
    expect(entry).toMatchObject({
      watchers: 412,
      sources: [
        { upstream: 'tmdb', rank: 2 },
        { upstream: 'trakt', rank: 1, metric: { name: 'watchers', value: 412 } },
      ],
    });
  });

  it('takes each fact from the preferred upstream, else from the first by name that knows it', () => {
    const row = { key: { mediaType: 'movie', tmdbId: 603 }, rank: 1 } as const;
    const a = { upstream: 'a', weight: 1, rows: [{ ...row, facts: { title: 'A', overview: 'a' } }] };
    const z = { upstream: 'z', weight: 1, rows: [{ ...row, facts: { title: 'Z', posterPath: '/z.jpg' } }] };
    expect(fuseFeeds([a, z], { factsFirst: 'z' })[0]).toMatchObject({
      title: 'Z',
      overview: 'a',
      posterPath: '/z.jpg',
    });
    expect(fuseFeeds([z, a])[0]).toMatchObject({ title: 'A' });
  });
});

describe('the laws of fuseFeeds', () => {
  it('does not care in which order the upstreams are listed', () => {
    const shuffled = feeds.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(fc.property(shuffled, ([all, other]) => expect(fuseFeeds(other)).toEqual(fuseFeeds(all))));
  });

  it('never lowers a title whose rank in one source gets better', () => {
    fc.assert(
      fc.property(feeds, fc.tuple(fc.nat(), fc.nat(), fc.nat()), (all, [which, from, by]) => {
        const target = all[which % all.length];
        if (!target || target.rows.length < 2) return;
        const place = 1 + (from % (target.rows.length - 1));
        const ids = target.rows.map((row) => row.key.tmdbId);
        const [moved] = ids.splice(place, 1);
        if (moved === undefined) return;
        ids.splice(by % (place + 1), 0, moved);
        const better = all.map((one) => (one === target ? feed(one.upstream, ids, one.weight) : one));
        const rankIn = (list: readonly RankedFeed[]): number | undefined =>
          fuseFeeds(list).find((entry) => entry.tmdbId === moved)?.rank;
        expect(rankIn(better)).toBeLessThanOrEqual(rankIn(all) ?? 0);
      }),
    );
  });

  it('names every title of every feed exactly once, with ranks from 1 and falling scores of 0 to 100', () => {
    fc.assert(
      fc.property(feeds, (all) => {
        const entries = fuseFeeds(all);
        const expected = new Set(all.flatMap((one) => one.rows.map((row) => titleKeyText(row.key))));
        expect(new Set(keys(entries))).toEqual(expected);
        expect(entries).toHaveLength(expected.size);
        entries.forEach((entry, index) => {
          expect(entry.rank).toBe(index + 1);
          expect(entry.score).toBeGreaterThan(0);
          expect(entry.score).toBeLessThanOrEqual(entries[index - 1]?.score ?? 100);
          expect(entry.score).toBe(Math.round(entry.score * 100) / 100);
        });
      }),
    );
  });

  it('loses no title of the others when a source is missing', () => {
    fc.assert(
      fc.property(feeds, fc.nat(), (all, which) => {
        const rest = all.filter((_, index) => index !== which % all.length);
        const titles = rest.flatMap((one) => one.rows.map((row) => titleKeyText(row.key)));
        expect(keys(fuseFeeds(rest))).toEqual(expect.arrayContaining(titles));
      }),
    );
  });

  it('counts a title that a feed names twice once, at its better rank', () => {
    fc.assert(
      fc.property(feeds, (all) => {
        const doubled = all.map((one) => ({
          ...one,
          rows: [...one.rows, ...one.rows.map((row) => ({ ...row, rank: row.rank + 100 }))],
        }));
        expect(fuseFeeds(doubled)).toEqual(fuseFeeds(all));
      }),
    );
  });

  it('breaks ties by the best single rank and then by the key, whatever the sums round to', () => {
    const entries = fuseFeeds([feed('a', [1, 2, 3]), feed('b', [2, 3, 1]), feed('c', [3, 1, 2])]);
    expect(keys(entries)).toEqual(['movie:1', 'movie:2', 'movie:3']);
    expect(new Set(entries.map((entry) => entry.score)).size).toBe(1);
  });
});
