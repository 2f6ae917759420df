import { describe, expect, it } from '@jest/globals';
import type { Feed, FeedRow } from '../feed.js';
import { expectSoundFeed } from './sound-feed.js';

const query = { mediaType: 'movie', limit: 3 } as const;
const row = (rank: number, change: Partial<FeedRow> = {}): FeedRow => ({
  rank,
  ids: { tmdbId: rank },
  facts: { title: `Title ${rank}` },
  ...change,
});
const feed = (...rows: FeedRow[]): Feed => ({
  mediaType: 'movie',
  rows,
  fetchedAt: '2026-05-01T12:00:00.000Z',
});
const facts = (change: object): FeedRow => row(1, { facts: { title: 'Title', ...change } });

describe('expectSoundFeed', () => {
  it('accepts gaps in the ranks, missing ids and missing facts', () => {
    expectSoundFeed(feed(row(1), row(3, { ids: {} })), query);
  });

  it.each([
    ['a list of the other kind', { ...feed(row(1)), mediaType: 'tv' as const }],
    ['ranks out of order', feed(row(2), row(1))],
    ['a rank twice', feed(row(1), row(1, { ids: {} }))],
    ['a rank of zero', feed(row(0, { ids: {} }))],
    ['a rank beyond the limit', feed(row(4))],
    ['a broken rank', feed(row(1.5, { ids: {} }))],
    ['a title twice by its TMDB number', feed(row(1), row(2, { ids: { tmdbId: 1 } }))],
    [
      'a title twice by its IMDb id',
      feed(row(1, { ids: { imdbId: 'tt1' } }), row(2, { ids: { imdbId: 'tt1' } })),
    ],
    ['a TMDB number of zero', feed(row(1, { ids: { tmdbId: 0 } }))],
    ['an IMDb id without its letters', feed(row(1, { ids: { imdbId: '123' } }))],
    ['an empty title', feed(facts({ title: '' }))],
    ['a blank overview', feed(facts({ overview: ' ' }))],
    ['an empty date', feed(facts({ releaseDate: '' }))],
    ['a moment for a date', feed(facts({ releaseDate: '2024-02-29T00:00:00Z' }))],
    ['a day that does not exist', feed(facts({ releaseDate: '2025-02-29' }))],
    ['a poster without its slash', feed(facts({ posterPath: 'poster.jpg' }))],
    ['a vote above ten', feed(facts({ voteAverage: 11 }))],
    ['a number of votes below zero', feed(facts({ voteCount: -1 }))],
    ['a metric with a name of another style', feed(row(1, { metric: { name: 'Watch Count', value: 1 } }))],
    ['a metric that is no number', feed(row(1, { metric: { name: 'watchers', value: NaN } }))],
  ])('rejects %s', (_name, broken) => {
    expect(() => expectSoundFeed(broken, query)).toThrow();
  });
});
