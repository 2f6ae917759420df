import { describe, expect, it } from '@jest/globals';
import { connectedPerson } from '../../../testing/connected-person.js';
import type { TraktTitleObject } from '../../../testing/trakt-application.js';

const { get, readRows } = connectedPerson();

describe('recommendations', () => {
  it('are ten, and a hundred at most, without pages', async () => {
    const answer = await get('/recommendations/movies');
    expect(await answer.json()).toHaveLength(10);
    expect(answer.headers.get('x-pagination-page')).toBeNull();
    expect(await readRows('/recommendations/shows?limit=1000')).toHaveLength(100);
  });

  it('leave out what is on the watchlist when asked to', async () => {
    const listed = (await readRows('/sync/watchlist/shows')).map(({ show }) => show.ids.trakt);
    const recommended = async (query: string) =>
      (
        (await (await get(`/recommendations/shows?limit=100${query}`)).json()) as readonly TraktTitleObject[]
      ).map(({ ids }) => ids.trakt);
    const shared = (ids: readonly number[]) => ids.filter((id) => listed.includes(id));
    expect(shared(await recommended('')).length).toBeGreaterThan(0);
    expect(shared(await recommended('&ignore_watchlisted=true'))).toEqual([]);
  });
});
