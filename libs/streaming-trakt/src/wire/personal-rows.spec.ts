import { describe, expect, it } from '@jest/globals';
import { historyRows } from './history-rows.js';
import { lastActivities } from './last-activities.js';
import { recommendationRows } from './recommendation-rows.js';
import { settings } from './settings.js';
import { watchlistRows } from './watchlist-rows.js';

const AT = '2026-05-01T12:00:00.000Z';
/** As the newer stack sends it: in odd order, with Plex's ids. */
const newMovie = {
  ids: { tmdb: 11, plex: { guid: null, slug: null }, trakt: 1, imdb: 'tt0000011', slug: 'a-film' },
  year: 2026,
  title: 'A Film',
};
/** As the older stack sends it. */
const oldShow = {
  title: 'A Show',
  year: null,
  ids: { trakt: 2, slug: 'a-show', tvdb: null, imdb: null, tmdb: 12, tvrage: null },
  aired_episodes: 3,
};

describe('historyRows', () => {
  it('reads films and episodes, with numbers beyond 32 bits', () => {
    const episode = {
      season: 1,
      number: 2,
      title: 'Two',
      ids: { trakt: 3, tvdb: null, imdb: '', tmdb: null },
    };
    const rows = historyRows.parse([
      { id: 10_982_345_678, watched_at: AT, action: 'scrobble', type: 'movie', movie: newMovie },
      { id: 10_982_345_679, watched_at: AT, action: 'beamed', type: 'episode', episode, show: oldShow },
    ]);
    expect(rows).toMatchObject([
      { id: 10_982_345_678, watched_at: AT, movie: { title: 'A Film', ids: { tmdb: 11 } } },
      {
        id: 10_982_345_679,
        action: 'beamed',
        episode: { season: 1, number: 2 },
        show: { ids: { tmdb: 12 } },
      },
    ]);
  });

  it('keeps a row of which little is known', () => {
    expect(historyRows.parse([{ type: 'song', watched_at: 'once' }])).toEqual([
      { id: undefined, watched_at: undefined, action: undefined, type: 'song' },
    ]);
  });
});

describe('watchlistRows', () => {
  it('reads the rows of both stacks, with numbers beyond 32 bits', () => {
    const row = { rank: 1, id: 4_294_967_299, listed_at: AT, notes: null };
    expect(watchlistRows.movie.parse([{ ...row, type: 'movie', movie: newMovie }])).toMatchObject([
      { id: 4_294_967_299, rank: 1, listedAt: AT, title: { title: 'A Film' } },
    ]);
    expect(watchlistRows.tv.parse([{ ...row, type: 'show', show: oldShow }])).toMatchObject([
      { title: { title: 'A Show', ids: { tmdb: 12 } } },
    ]);
  });

  it('rejects a row that was never listed', () => {
    expect(watchlistRows.movie.safeParse([{ movie: newMovie }]).success).toBe(false);
  });
});

describe('recommendationRows', () => {
  it('reads bare titles', () => {
    const rows = [{ ...newMovie, favorited_by: [], recommended_by: null }];
    expect(recommendationRows.parse(rows)).toMatchObject([{ title: 'A Film', ids: { tmdb: 11 } }]);
  });
});

describe('lastActivities', () => {
  it('reads when what was done, whatever else there is and is not', () => {
    const sent = {
      all: AT,
      movies: { watched_at: AT, watchlisted_at: null },
      watchlist: { updated_at: AT },
      notes: {},
    };
    expect(lastActivities.parse(sent)).toEqual({
      all: AT,
      movies: { watched_at: AT, watchlisted_at: undefined },
      watchlist: { updated_at: AT },
    });
  });
});

describe('settings', () => {
  it('reads who the person is', () => {
    const sent = { user: { username: 'sam', name: '', private: false, ids: { slug: 'sam' } }, account: {} };
    expect(settings.parse(sent)).toEqual({
      user: { username: 'sam', name: undefined, ids: { slug: 'sam' } },
    });
  });
});
