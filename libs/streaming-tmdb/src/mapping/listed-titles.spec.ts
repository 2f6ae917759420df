import { describe, expect, it } from '@jest/globals';
import { titleRow } from '../testing/title-row.js';
import { toListedTitles } from './listed-titles.js';

const film = (id: number, fields = {}) =>
  titleRow({ id, media_type: 'movie', title: `Film ${id}`, ...fields });
const show = (id: number, fields = {}) => titleRow({ id, media_type: 'tv', name: `Show ${id}`, ...fields });

describe('toListedTitles', () => {
  it('keeps films and shows in their order, and a film and a show of one number apart', () => {
    expect(toListedTitles([show(105), film(105), film(7)])).toEqual([
      { mediaType: 'tv', tmdbId: 105, facts: { title: 'Show 105' } },
      { mediaType: 'movie', tmdbId: 105, facts: { title: 'Film 105' } },
      { mediaType: 'movie', tmdbId: 7, facts: { title: 'Film 7' } },
    ]);
  });

  it('leaves out persons, collections, kinds that are news, nameless rows and repetitions', () => {
    const list = [
      film(1),
      titleRow({ id: 2, media_type: 'person', name: 'Somebody' }),
      titleRow({ id: 3, media_type: 'collection', title: 'Some Films' }),
      titleRow({ id: 4, media_type: 'hologram', title: 'Some Light' }),
      film(5, { title: '' }),
      film(1, { title: 'Film 1 again' }),
    ];
    expect(toListedTitles(list).map(({ tmdbId, facts }) => [tmdbId, facts.title])).toEqual([[1, 'Film 1']]);
  });

  it('takes rows that do not tell their kind for what the list holds', () => {
    const list = [titleRow({ id: 1, name: 'Show 1' }), film(2), show(3)];
    expect(toListedTitles(list, 'tv').map(({ tmdbId }) => tmdbId)).toEqual([1, 3]);
    expect(toListedTitles(list).map(({ tmdbId }) => tmdbId)).toEqual([2, 3]);
  });
});
