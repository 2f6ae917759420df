import { describe, expect, it } from '@jest/globals';
import { answered, T0 } from '../testing/samples.js';
import type { WorldDay } from '../world.js';
import { judgeTrending } from './trending.js';

const FRESH_MS = 5_000;

/** A day on which TMDB's list is `tmdb` and Trakt's is `trakt`. */
const day = (fromMs: number, tmdb: number[], trakt: (number | undefined)[]): WorldDay => ({
  fromMs: T0 + fromMs,
  toMs: Infinity,
  offers: new Map(),
  lists: new Map([
    ['tmdb movie day', tmdb],
    ['trakt movie day', trakt],
  ]),
});

const twoDays = (): WorldDay[] => [
  { ...day(-60_000, [1, 2, 3], [3, 1, 2]), toMs: T0 - 20_000 },
  day(-20_000, [3, 2, 1], [1, 2, 3]),
];

/** A list made of the places that its entries have at TMDB and at Trakt. */
const list = (
  entries: readonly [id: number, tmdb?: number | undefined, trakt?: number][],
  more: object = {},
) =>
  answered({
    data: {
      media_type: 'movie',
      window: 'day',
      stale: false,
      total: entries.length,
      sources: [
        { source: 'tmdb', status: 'ok' },
        { source: 'trakt', status: 'ok' },
      ],
      entries: entries.map(([id, tmdb, trakt], index) => ({
        tmdb_id: id,
        rank: index + 1,
        score: 90 - index,
        sources: [
          ...(tmdb === undefined ? [] : [{ source: 'tmdb', rank: tmdb }]),
          ...(trakt === undefined ? [] : [{ source: 'trakt', rank: trakt }]),
        ],
      })),
      ...more,
    },
  });

const NOTHING = { right: undefined, unmixed: undefined };
const judged = (...[entries, more]: Parameters<typeof list>) =>
  judgeTrending(list(entries, more), twoDays(), FRESH_MS);

describe('a trending list', () => {
  it('of today is right', () => {
    expect(
      judged([
        [3, 1, 3],
        [2, 2, 2],
        [1, 3, 1],
      ]),
    ).toEqual(NOTHING);
  });

  it('whose sources are from different days is right while the older one is marked', () => {
    const sources = [
      { source: 'tmdb', status: 'stale' },
      { source: 'trakt', status: 'ok' },
    ];
    expect(
      judged(
        [
          [1, 1, 1],
          [2, 2, 2],
        ],
        { sources },
      ),
    ).toEqual(NOTHING);
    expect(
      judged([
        [1, 1, 1],
        [3, 3, 3],
      ]).right,
    ).toContain('tmdb is of a day that is over');
  });

  it('of yesterday is wrong when it is not marked', () => {
    expect(
      judged([
        [1, 1, 2],
        [3, 3, 1],
      ]).right,
    ).toContain('a day that is over');
    expect(
      judged(
        [
          [1, 1, 2],
          [3, 3, 1],
        ],
        { stale: true },
      ),
    ).toEqual(NOTHING);
  });

  it('of yesterday is right for as long as a list may be fresh', () => {
    const days = twoDays().map((each) => ({ ...each, toMs: each.toMs + 18_000 }));
    expect(
      judgeTrending(
        list([
          [1, 1, 2],
          [3, 3, 1],
        ]),
        days,
        FRESH_MS,
      ),
    ).toEqual(NOTHING);
  });

  it('with one part of a source from yesterday and one from today is mixed', () => {
    expect(
      judged([
        [1, 1, 1],
        [3, 1, 3],
      ]).unmixed,
    ).toContain('no day had these ranks');
    expect(
      judged([
        [3, 1, 3],
        [1, 2, 1],
      ]).unmixed,
    ).toContain('1=3@1 2=1@-');
  });

  it('may hold any title where Trakt knows no number', () => {
    const days = [day(0, [1], [undefined, 1])];
    expect(
      judgeTrending(
        list([
          [1, 1, 2],
          [77, undefined, 1],
        ]),
        days,
        FRESH_MS,
      ),
    ).toEqual(NOTHING);
  });

  it('may have a page of yesterday and one of today, since then its source has mixed them', () => {
    const numbers = (from: number): number[] => Array.from({ length: 40 }, (_, index) => from + index);
    const days = [day(-60_000, numbers(100), []), day(-20_000, numbers(200), [])];
    expect(
      judgeTrending(
        list([
          [100, 1],
          [220, 21],
        ]),
        days,
        FRESH_MS,
      ),
    ).toEqual(NOTHING);
    expect(
      judgeTrending(
        list([
          [100, 1],
          [201, 2],
        ]),
        days,
        FRESH_MS,
      ).unmixed,
    ).toBeDefined();
  });

  it.each([
    ['a gap in its ranks', [{ rank: 1 }, { rank: 3 }], 'ranks'],
    ['a title twice', [{ tmdb_id: 1 }, { tmdb_id: 1 }], 'twice'],
    ['rising scores', [{ score: 1 }, { score: 2 }], 'rise'],
    ['no entries', [], 'entries'],
  ])('with %s is wrong', (_name, given, complaint) => {
    const entries = given.map((entry, index) => ({
      tmdb_id: index,
      rank: index + 1,
      score: 5,
      sources: [],
      ...entry,
    }));
    expect(judged([], { entries, total: entries.length }).right).toContain(complaint);
  });
});
