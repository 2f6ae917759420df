import { describe, expect, it } from '@jest/globals';
import type { TitleFacts } from '@radarr/streaming-core';
import fc from 'fast-check';
import { fuseReleases, type IdentifiedRelease, type ReleaseSource } from './fuse-releases.js';

const NETFLIX = { id: '8', name: 'Netflix' };
const MAX = { name: 'Max' };

const arrival = (
  tmdbId: number,
  date: string,
  change: Partial<IdentifiedRelease> = {},
): IdentifiedRelease => ({
  mediaType: 'movie',
  ids: { tmdbId },
  key: { mediaType: change.mediaType ?? 'movie', tmdbId },
  facts: { title: `Title ${tmdbId}` },
  date,
  ...change,
});
const tmdb = (...releases: IdentifiedRelease[]): ReleaseSource => ({
  upstream: 'tmdb',
  scope: 'region',
  releases,
});
const watchmode = (...releases: IdentifiedRelease[]): ReleaseSource => ({
  upstream: 'watchmode',
  scope: 'world',
  releases,
});
const inRegion = (region: string, facts: Record<number, TitleFacts> = {}) => ({
  region,
  factsOf: ({ tmdbId }: { tmdbId: number }) => facts[tmdbId],
});

describe('fuseReleases', () => {
  it('takes the earliest day that is told of a title at a provider, and says who told it', () => {
    const fused = fuseReleases(
      [
        tmdb(arrival(1, '2026-12-10', { provider: { name: 'Netflix' } })),
        watchmode(arrival(1, '2026-12-08', { provider: { id: '203', name: 'Netflix' }, original: true })),
      ],
      inRegion('US'),
    );
    expect(fused).toMatchObject([
      {
        tmdbId: 1,
        date: '2026-12-08',
        providers: [
          {
            id: 'netflix',
            name: 'Netflix',
            matchedBy: 'id',
            date: '2026-12-08',
            regional: true,
            upstreams: ['watchmode'],
          },
        ],
        upstreams: ['watchmode'],
        original: true,
      },
    ]);
  });

  it("takes a region's own day before an earlier one that is told for the world", () => {
    const sources = [
      tmdb(arrival(1, '2026-12-10', { provider: { name: 'Netflix' } })),
      watchmode(arrival(1, '2026-12-01', { provider: { id: '203', name: 'Netflix' } })),
    ];
    expect(fuseReleases(sources, inRegion('GB'))).toMatchObject([{ date: '2026-12-10', regional: true }]);
    expect(fuseReleases(sources, inRegion('US'))).toMatchObject([{ date: '2026-12-01', regional: true }]);
  });

  it('says when a day is only known for the world', () => {
    const [release] = fuseReleases([watchmode(arrival(1, '2026-12-01'))], inRegion('DE'));
    expect(release).toMatchObject({ regional: false, providers: [] });
  });

  it('takes a day that an upstream tells for elsewhere as one for the world', () => {
    const aired = arrival(1, '2026-12-01', { mediaType: 'tv', season: 2, elsewhere: true });
    expect(fuseReleases([tmdb(aired)], inRegion('GB'))).toMatchObject([{ regional: false }]);
    const here = watchmode(arrival(1, '2026-12-03', { mediaType: 'tv', season: 2 }));
    expect(fuseReleases([tmdb(aired), here], inRegion('US'))).toMatchObject([
      { date: '2026-12-03', regional: true },
    ]);
  });

  it('puts the providers of one day together, and lists another day apart', () => {
    const fused = fuseReleases(
      [
        tmdb(
          arrival(1, '2026-12-01', { provider: NETFLIX }),
          arrival(1, '2026-12-01', { provider: MAX }),
          arrival(1, '2026-12-24', { provider: { name: 'Hulu' } }),
        ),
      ],
      inRegion('US'),
    );
    expect(fused.map(({ date, providers }) => [date, providers.length])).toEqual([
      ['2026-12-01', 2],
      ['2026-12-24', 1],
    ]);
  });

  it('takes two seasons at one provider for two arrivals, and who names no season for the only one', () => {
    const season = (number: number, date: string) =>
      arrival(1, date, { mediaType: 'tv', provider: NETFLIX, season: number });
    const atSome = arrival(1, '2026-12-03', { mediaType: 'tv', provider: MAX });
    const daysOf = (...rows: IdentifiedRelease[]) =>
      fuseReleases([tmdb(...rows)], inRegion('US')).map(({ date, season: number }) => [date, number]);
    expect(daysOf(season(1, '2026-12-01'), season(2, '2026-12-01'))).toEqual([
      ['2026-12-01', 1],
      ['2026-12-01', 2],
    ]);
    expect(daysOf(season(2, '2026-12-05'), atSome)).toEqual([
      ['2026-12-03', 2],
      ['2026-12-05', 2],
    ]);
    expect(daysOf(season(1, '2026-12-01'), season(2, '2026-12-05'), atSome)).toContainEqual([
      '2026-12-03',
      undefined,
    ]);
  });

  it('says of a provider that an upstream names in words alone that its name made it known', () => {
    const at = (provider: { id?: string; name: string }) =>
      fuseReleases([tmdb(arrival(1, '2026-12-01', { provider }))], inRegion('US'))[0]?.providers;
    expect(at(NETFLIX)).toMatchObject([{ id: 'netflix', matchedBy: 'id' }]);
    expect(at({ name: 'Netflix' })).toMatchObject([{ id: 'netflix', matchedBy: 'name' }]);
  });

  it('keeps a film and a show of the same number apart', () => {
    const fused = fuseReleases(
      [tmdb(arrival(105, '2026-12-01'), arrival(105, '2026-12-01', { mediaType: 'tv', season: 2 }))],
      inRegion('US'),
    );
    expect(fused.map(({ mediaType, season }) => [mediaType, season])).toEqual([
      ['movie', undefined],
      ['tv', 2],
    ]);
  });

  it('marks an old film that joins a library, and no new season of an old show', () => {
    const old = { title: 'Antz', releaseDate: '1998-10-02', posterPath: '/antz.jpg' };
    const fused = fuseReleases(
      [
        watchmode(
          arrival(1, '2026-12-01'),
          arrival(2, '2026-12-01', { mediaType: 'tv', season: 9 }),
          arrival(3, '2026-12-01'),
        ),
      ],
      inRegion('US', { 1: old, 2: old, 3: { title: 'New', releaseDate: '2026-06-01' } }),
    );
    expect(fused.map(({ tmdbId, backCatalogue }) => [tmdbId, backCatalogue])).toEqual([
      [1, true],
      [2, false],
      [3, false],
    ]);
    expect(fused[0]).toMatchObject({ title: 'Antz', posterPath: '/antz.jpg' });
  });

  describe('whatever the sources say', () => {
    const day = fc.integer({ min: 1, max: 9 }).map((number) => `2026-12-0${number}`);
    const row = fc.record(
      {
        tmdbId: fc.integer({ min: 1, max: 4 }),
        date: day,
        provider: fc.constantFrom(NETFLIX, MAX, { id: '203', name: 'Netflix' }, undefined),
        season: fc.constantFrom(undefined, 1, 2),
      },
      { requiredKeys: ['tmdbId', 'date'] },
    );
    const rows = fc.array(
      row.map(({ tmdbId, date, provider, season }) =>
        arrival(tmdbId, date, { ...(provider && { provider }), ...(season && { season }) }),
      ),
      { maxLength: 12 },
    );
    const sources = fc.record({ first: rows, second: rows });
    const fuse = (first: IdentifiedRelease[], second: IdentifiedRelease[]) =>
      fuseReleases([tmdb(...first), watchmode(...second)], inRegion('GB'));

    it('means the same in any order, and when it is said twice', () => {
      fc.assert(
        fc.property(sources, ({ first, second }) => {
          const fused = fuse(first, second);
          const turned = fuseReleases(
            [watchmode(...second.toReversed(), ...second), tmdb(...first.toReversed())],
            inRegion('GB'),
          );
          expect(turned).toEqual(fused);
        }),
      );
    });

    it('loses no title, invents no day, and lets a season arrive at a provider once', () => {
      fc.assert(
        fc.property(sources, ({ first, second }) => {
          const fused = fuse(first, second);
          const all = [...first, ...second];
          expect(new Set(fused.map(({ tmdbId }) => tmdbId))).toEqual(
            new Set(all.map(({ key }) => key.tmdbId)),
          );
          for (const { tmdbId, date, upstreams } of fused) {
            expect(all.some(({ key, date: told }) => key.tmdbId === tmdbId && told === date)).toBe(true);
            expect(upstreams.length).toBeGreaterThan(0);
          }
          const arrivals = fused.flatMap(({ tmdbId, season, providers }) =>
            providers.map(({ id }) => `${tmdbId}/${season}/${id}`),
          );
          expect(new Set(arrivals).size).toBe(arrivals.length);
          expect(fused.map(({ date }) => date)).toEqual(fused.map(({ date }) => date).toSorted());
        }),
      );
    });
  });
});
