import { describe, expect, it } from '@jest/globals';
import { connectedPerson } from '../../../testing/connected-person.js';

const { get, readRows } = connectedPerson();

describe('the history', () => {
  it('goes back from the latest, in ids beyond 32 bits', async () => {
    const rows = await readRows('/sync/history?limit=250');
    const moments = rows.map((row) => row.watched_at);
    expect(moments).toEqual([...moments].sort().reverse());
    expect(new Set(rows.map(({ type }) => type))).toEqual(new Set(['movie', 'episode']));
    expect(Math.min(...rows.map(({ id }) => id))).toBeGreaterThan(2 ** 31);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    for (const { action } of rows) expect(['watch', 'scrobble', 'checkin']).toContain(action);
  });

  it('has films, or episodes with their shows, ten on a page', async () => {
    const films = await get('/sync/history/movies');
    expect(films.headers.get('x-pagination-item-count')).toBe('24');
    expect(await films.json()).toHaveLength(10);
    const [row] = await readRows('/sync/history/shows');
    expect(row).toMatchObject({
      type: 'episode',
      episode: { season: 1, number: expect.any(Number), ids: { trakt: expect.any(Number), tmdb: null } },
      show: { title: expect.any(String) },
    });
    expect((await get('/sync/history/books')).status).toBe(404);
  });

  it('and the watchlist have their latest moments among the last activities', async () => {
    const activities = (await (await get('/sync/last_activities')).json()) as Record<string, object>;
    const [film] = await readRows('/sync/history/movies');
    const [episode] = await readRows('/sync/history/shows');
    const [listed] = await readRows('/sync/watchlist/shows/added/desc');
    expect(activities).toMatchObject({
      all: [film?.watched_at, episode?.watched_at].sort().at(-1),
      movies: { watched_at: film?.watched_at, hidden_at: expect.any(String) },
      episodes: { watched_at: episode?.watched_at },
      shows: { watchlisted_at: listed?.listed_at },
    });
    expect(Object.keys(activities)).toHaveLength(13);
  });
});
