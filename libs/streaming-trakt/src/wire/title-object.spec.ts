import { describe, expect, it } from '@jest/globals';
import { titleObject } from './title-object.js';

describe('titleObject', () => {
  it("reads a title of the new stack, with Plex's ids and in any order", () => {
    const sent = {
      ids: {
        imdb: null,
        plex: { guid: null, slug: null },
        slug: 'paper-harbour-2026',
        tmdb: 900_001,
        trakt: 1,
      },
      year: 2026,
      title: 'Paper Harbour',
    };
    expect(titleObject.parse(sent)).toMatchObject({
      title: 'Paper Harbour',
      ids: { tmdb: 900_001, trakt: 1 },
    });
  });

  it('reads a title of the old stack, with a TV Rage id that is null', () => {
    const sent = {
      title: 'Glass Tide',
      year: null,
      ids: { trakt: 2, slug: 'glass-tide', tvdb: null, imdb: 'tt0000002', tmdb: null, tvrage: null },
      aired_episodes: 8,
    };
    const read = titleObject.parse(sent);
    expect(read.ids).toEqual({ trakt: 2, slug: 'glass-tide', imdb: 'tt0000002', tmdb: undefined });
    expect(read.year).toBeUndefined();
  });

  it.each(['', '0000002', null, undefined])('takes %j for no IMDb id', (imdb) => {
    expect(titleObject.parse({ title: 'x', ids: { imdb } }).ids.imdb).toBeUndefined();
  });

  it.each([0, -1, 1.5, 2 ** 60, null, undefined])('takes %j for no TMDB number', (tmdb) => {
    expect(titleObject.parse({ title: 'x', ids: { tmdb } }).ids.tmdb).toBeUndefined();
  });

  it('rejects what is no title', () => {
    expect(titleObject.safeParse({ title: 'x' }).success).toBe(false);
    expect(titleObject.safeParse([]).success).toBe(false);
  });
});
