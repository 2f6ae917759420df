import { describe, expect, it } from '@jest/globals';
import type { Release, ReleaseProvider } from '@radarr/streaming-core';
import fc from 'fast-check';
import { oncePerDay, oncePerSeason } from './join-releases.js';

const at = (id: string, date: string, change: Partial<ReleaseProvider> = {}): ReleaseProvider => ({
  id,
  name: id,
  matchedBy: 'id',
  date,
  regional: true,
  upstreams: ['tmdb'],
  ...change,
});

/** A day on which a show arrives at some providers. */
const arriving = (tmdbId: number, date: string, change: Partial<Release> = {}): Release => ({
  mediaType: 'tv',
  tmdbId,
  title: `Show ${tmdbId}`,
  date,
  providers: [],
  upstreams: ['tmdb'],
  regional: true,
  backCatalogue: false,
  ...change,
});

describe('oncePerSeason', () => {
  it('lists a season once that is on at a network on one day and streams from another on', () => {
    const onAir = arriving(1, '2026-12-05', {
      season: 2,
      episode: 1,
      regional: false,
      providers: [at('hbo', '2026-12-05', { regional: false })],
    });
    const streaming = arriving(1, '2026-12-06', {
      season: 2,
      original: true,
      posterPath: '/a.jpg',
      providers: [at('hbo-max', '2026-12-06', { upstreams: ['watchmode'] })],
      upstreams: ['watchmode'],
    });
    expect(oncePerSeason([streaming, onAir])).toEqual([
      {
        ...onAir,
        original: true,
        posterPath: '/a.jpg',
        providers: [...onAir.providers, ...streaming.providers],
        upstreams: ['tmdb', 'watchmode'],
      },
    ]);
  });

  it('lists two seasons, a film and a show of one number, and other titles, each for itself', () => {
    const releases = [
      arriving(1, '2026-12-01', { season: 1 }),
      arriving(1, '2026-12-01', { season: 2 }),
      arriving(1, '2026-12-02', { mediaType: 'movie' }),
      arriving(2, '2026-12-03'),
    ];
    expect(oncePerSeason(releases)).toEqual(releases);
  });
});

describe('oncePerDay', () => {
  it('puts the seasons that begin on one day together, and leaves other days alone', () => {
    const first = arriving(1, '2026-12-01', { season: 1, providers: [at('hulu', '2026-12-01')] });
    const second = arriving(1, '2026-12-01', { season: 2, providers: [at('netflix', '2026-12-01')] });
    const later = arriving(1, '2026-12-24', { season: 2, providers: [at('max', '2026-12-24')] });
    expect(oncePerDay([second, later, first])).toEqual([
      { ...first, providers: [...first.providers, ...second.providers] },
      later,
    ]);
  });
});

describe('the laws of a list of arrivals', () => {
  const days = fc.integer({ min: 1, max: 9 }).map((day) => `2026-12-0${day}`);
  const seasons = fc.constantFrom(undefined, 0, 1, 2);
  const release = fc
    .record({
      tmdbId: fc.integer({ min: 1, max: 3 }),
      date: days,
      season: seasons,
      ids: fc.subarray(['netflix', 'hulu', 'max']),
      upstream: fc.constantFrom('tmdb', 'watchmode'),
    })
    .map(({ tmdbId, date, season, ids, upstream }) =>
      arriving(tmdbId, date, {
        ...(season !== undefined && { season }),
        providers: ids.map((id) => at(id, date)),
        upstreams: [upstream],
      }),
    );
  const nameOf = ({ tmdbId, season }: Release) => `${tmdbId}/${season}`;
  /** As `fuseReleases` gives them: each season once a day. */
  const lists = fc.uniqueArray(release, {
    selector: (each) => `${nameOf(each)}/${each.date}`,
    maxLength: 15,
  });

  it('names each season once, on the earliest of its days, soonest first, whatever the order', () => {
    fc.assert(
      fc.property(lists, (releases) => {
        const listed = oncePerSeason(releases);
        expect(new Set(listed.map(nameOf))).toEqual(new Set(releases.map(nameOf)));
        expect(new Set(listed.map(nameOf)).size).toBe(listed.length);
        for (const each of listed) {
          const own = releases.filter((other) => nameOf(other) === nameOf(each)).map(({ date }) => date);
          expect(each.date).toBe(own.toSorted()[0]);
        }
        expect(listed.map(({ date }) => date)).toEqual(listed.map(({ date }) => date).toSorted());
        expect(oncePerSeason(releases.toReversed())).toEqual(listed);
        expect(oncePerSeason(listed)).toEqual(listed);
      }),
    );
  });

  it('keeps every provider of a season, once, on its own first day', () => {
    fc.assert(
      fc.property(lists, (releases) => {
        for (const each of oncePerSeason(releases)) {
          const own = releases
            .filter((other) => nameOf(other) === nameOf(each))
            .flatMap(({ providers }) => providers);
          const ids = each.providers.map(({ id }) => id);
          expect(new Set(ids)).toEqual(new Set(own.map(({ id }) => id)));
          expect(new Set(ids).size).toBe(ids.length);
          for (const { id, date } of each.providers) {
            const told = own.filter((other) => other.id === id).map((other) => other.date);
            expect(date).toBe(told.toSorted()[0]);
            expect(date >= each.date).toBe(true);
          }
        }
      }),
    );
  });

  it('names each title once a day for a store that wants that, and loses no day', () => {
    fc.assert(
      fc.property(lists, (releases) => {
        const dayOf = ({ tmdbId, date }: Release) => `${tmdbId}/${date}`;
        const kept = oncePerDay(releases).map(dayOf);
        expect(new Set(kept).size).toBe(kept.length);
        expect(new Set(kept)).toEqual(new Set(releases.map(dayOf)));
      }),
    );
  });
});
