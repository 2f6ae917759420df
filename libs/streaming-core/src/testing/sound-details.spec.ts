import { describe, expect, it } from '@jest/globals';
import type { TitleDetails } from '../title-details.js';
import { expectSoundDetails } from './sound-details.js';

const FILM: TitleDetails = {
  title: 'Paper Harbour',
  genres: ['Drama', 'Comedy'],
  runtimeMinutes: 116,
  imdbId: 'tt0900001',
  homepage: 'https://example.com/',
  fetchedAt: '2026-05-01T12:00:00.000Z',
};

describe('expectSoundDetails', () => {
  it('accepts a film, and one of which nothing but its name is known', () => {
    expectSoundDetails('movie', FILM);
    expectSoundDetails('movie', { title: 'Paper Harbour', genres: [], fetchedAt: FILM.fetchedAt });
  });

  it('accepts a show, also one without an episode so far', () => {
    const { title, genres, fetchedAt } = FILM;
    expectSoundDetails('tv', { title, genres, fetchedAt, seasons: 1, episodes: 0 });
  });

  it.each<[string, 'movie' | 'tv', Partial<TitleDetails>]>([
    ['a genre twice', 'movie', { genres: ['Drama', 'Drama'] }],
    ['a genre without a name', 'movie', { genres: [' '] }],
    ['a blank tagline', 'movie', { tagline: ' ' }],
    ['a film of no minutes', 'movie', { runtimeMinutes: 0 }],
    ['half a minute', 'movie', { runtimeMinutes: 90.5 }],
    ['seasons of a film', 'movie', { seasons: 1 }],
    ['a running time of a show', 'tv', {}],
    ['a link to a script', 'movie', { homepage: 'javascript:alert(1)' }],
    ['an IMDb id of a person', 'movie', { imdbId: 'nm0000206' }],
    ['a vote above ten', 'movie', { voteAverage: 11 }],
  ])('rejects %s', (_name, mediaType, broken) => {
    expect(() => expectSoundDetails(mediaType, { ...FILM, ...broken })).toThrow();
  });
});
