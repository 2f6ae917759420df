import { describe, expect, it } from '@jest/globals';
import { expectSoundFeed } from '@radarr/streaming-core/testing';
import fc from 'fast-check';
import { titleRow } from '../testing/title-row.js';
import { toFeedRows } from './feed-rows.js';

const film = (id: number, fields = {}) => titleRow({ id, title: `Film ${id}`, ...fields });
const ranksOf = (rows: ReturnType<typeof toFeedRows>) => rows.map(({ rank, ids }) => [rank, ids.tmdbId]);

describe('toFeedRows', () => {
  it('counts ranks from 1 in the order of the list', () => {
    expect(ranksOf(toFeedRows('movie', [film(7), film(3)]))).toEqual([
      [1, 7],
      [2, 3],
    ]);
  });

  it('keeps the best rank of a title that moved from page to page', () => {
    expect(ranksOf(toFeedRows('movie', [film(7), film(3), film(7), film(5)]))).toEqual([
      [1, 7],
      [2, 3],
      [4, 5],
    ]);
  });

  it('leaves out other kinds and nameless rows, and counts their places', () => {
    const list = [
      film(1, { media_type: 'tv' }),
      film(2, { media_type: 'person' }),
      film(3, { title: '' }),
      film(4, { media_type: 'movie' }),
    ];
    expect(ranksOf(toFeedRows('movie', list))).toEqual([[4, 4]]);
  });

  it('takes a kind that is news for what was asked', () => {
    expect(ranksOf(toFeedRows('movie', [film(1, { media_type: 'hologram' })]))).toEqual([[1, 1]]);
  });

  it('measures by popularity, where there is one', () => {
    const [known, unknown] = toFeedRows('movie', [film(1, { popularity: 41.2 }), film(2)]);
    expect(known?.metric).toEqual({ name: 'popularity', value: 41.2 });
    expect(unknown).not.toHaveProperty('metric');
  });

  it('makes a sound feed of any list', () => {
    const rows = fc.record({
      id: fc.integer({ min: 1, max: 30 }),
      title: fc.option(fc.string()),
      overview: fc.option(fc.string()),
      release_date: fc.option(fc.oneof(fc.string(), fc.constant('2024-02-30'), fc.constant('2024-02-29'))),
      poster_path: fc.option(fc.string()),
      vote_average: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
      media_type: fc.option(fc.constantFrom('movie', 'tv', 'person', 'new')),
    });
    fc.assert(
      fc.property(fc.array(rows), (list) => {
        const feed = {
          mediaType: 'movie',
          rows: toFeedRows('movie', list.map(titleRow)),
          fetchedAt: '',
        } as const;
        expectSoundFeed(feed, { mediaType: 'movie', limit: Math.max(list.length, 1) });
      }),
    );
  });
});
