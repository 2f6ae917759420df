import { describe, expect, it } from '@jest/globals';
import { discovered, fakeClient } from '../testing/fake-client.js';
import { tmdbTitleSearch } from './title-search.js';

const found = (rows: readonly object[], options = {}) =>
  Promise.resolve(
    discovered(
      rows.map((row) => ({ ...row })),
      options,
    ),
  );
const query = { text: 'harbour', page: 2 };

describe('the search of TMDB', () => {
  it('leaves out persons and collections of a search for both kinds', async () => {
    const rows = [
      { id: 1, media_type: 'person', name: 'Harbour Master' },
      { id: 2, media_type: 'tv', name: 'Harbour' },
      { id: 3, media_type: 'collection', title: 'All Harbours' },
      { id: 2, media_type: 'movie', title: 'Paper Harbour' },
    ];
    const asked: unknown[] = [];
    const searchMulti = (search: unknown) => {
      asked.push(search);
      return found(rows);
    };
    await expect(tmdbTitleSearch(fakeClient({ searchMulti })).search(query)).resolves.toEqual({
      hits: [
        { mediaType: 'tv', tmdbId: 2, facts: { title: 'Harbour' } },
        { mediaType: 'movie', tmdbId: 2, facts: { title: 'Paper Harbour' } },
      ],
      page: 2,
      totalPages: 1,
      totalResults: 4,
      fetchedAt: '2026-05-01T00:00:00.000Z',
    });
    expect(asked).toEqual([{ query: 'harbour', page: 2 }]);
  });

  it.each([
    ['movie', 'searchMovies', { id: 1, title: 'Harbour' }],
    ['tv', 'searchShows', { id: 1, name: 'Harbour' }],
  ] as const)('asks for one kind only: %s', async (mediaType, call, row) => {
    const client = fakeClient({ [call]: () => found([row]) });
    const { hits } = await tmdbTitleSearch(client).search({ ...query, mediaType });
    expect(hits).toEqual([{ mediaType, tmdbId: 1, facts: { title: 'Harbour' } }]);
  });

  it('knows no more than the 500 pages that TMDB gives out', async () => {
    const client = fakeClient({ searchMulti: () => found([], { pages: 10_703 }) });
    await expect(tmdbTitleSearch(client).search(query)).resolves.toMatchObject({ totalPages: 500 });
  });
});
