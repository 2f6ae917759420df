import { describe, expect, it } from '@jest/globals';
import { movieDetails } from '../wire/movie-details.js';
import { tvDetails } from '../wire/tv-details.js';
import { toFilmDetails, toShowDetails } from './title-details.js';

const film = (fields: object) => toFilmDetails(movieDetails.parse({ id: 900_001, ...fields }));
const show = (fields: object) => toShowDetails(tvDetails.parse({ id: 900_001, ...fields }));

describe('toFilmDetails', () => {
  it('reads all that TMDB tells of a film', () => {
    const told = {
      title: 'Paper Harbour',
      original_title: 'Papierhafen',
      tagline: 'Fold here.',
      overview: 'A harbour made of paper.',
      release_date: '2026-05-01',
      runtime: 116,
      status: 'Released',
      genres: [
        { id: 18, name: 'Drama' },
        { id: 35, name: 'Comedy' },
      ],
      homepage: 'https://example.com/paper-harbour',
      imdb_id: 'tt0900001',
      vote_average: 7,
      vote_count: 12,
    };
    expect(film(told)).toEqual({
      title: 'Paper Harbour',
      originalTitle: 'Papierhafen',
      tagline: 'Fold here.',
      overview: 'A harbour made of paper.',
      releaseDate: '2026-05-01',
      runtimeMinutes: 116,
      status: 'Released',
      genres: ['Drama', 'Comedy'],
      homepage: 'https://example.com/paper-harbour',
      imdbId: 'tt0900001',
      voteAverage: 7,
      voteCount: 12,
    });
  });

  it('leaves out what is empty, null, missing or zero for "unknown"', () => {
    const told = { title: 'Paper Harbour', tagline: '', homepage: null, runtime: 0, imdb_id: '', status: '' };
    expect(film(told)).toEqual({ title: 'Paper Harbour', genres: [] });
  });

  it('names no genre twice, and none without a name', () => {
    const genres = [
      { id: 18, name: 'Drama' },
      { id: 19, name: ' ' },
      { id: 20, name: 'Drama' },
    ];
    expect(film({ title: 'Paper Harbour', genres })?.genres).toEqual(['Drama']);
  });

  it('gives nothing of a film without any name', () => {
    expect(film({ name: 'Somebody' })).toBeUndefined();
  });
});

describe('toShowDetails', () => {
  it("reads a show by a show's words, and its IMDb id among those of others", () => {
    const told = {
      name: 'Glass Tide',
      original_name: 'Glasflut',
      first_air_date: '2026-05-01',
      number_of_seasons: 3,
      number_of_episodes: 24,
      status: 'Returning Series',
      external_ids: { imdb_id: 'tt0900002' },
      runtime: 50,
      imdb_id: 'tt0900003',
    };
    expect(show(told)).toEqual({
      title: 'Glass Tide',
      originalTitle: 'Glasflut',
      releaseDate: '2026-05-01',
      seasons: 3,
      episodes: 24,
      status: 'Returning Series',
      genres: [],
      imdbId: 'tt0900002',
    });
  });

  it('counts nothing that is no whole number', () => {
    expect(show({ name: 'Glass Tide', number_of_seasons: 1.5, number_of_episodes: -1 })).toEqual({
      title: 'Glass Tide',
      genres: [],
    });
  });

  it('gives nothing of a show without any name', () => {
    expect(show({ title: 'Somebody' })).toBeUndefined();
  });
});
