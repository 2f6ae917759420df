import type { Title } from '../../../world/title.js';

/** An invented collection around a title: no date, no genres, no popularity. */
export function collectionRow(title: Title): Record<string, unknown> {
  const name = `${title.name} Collection`;
  return {
    adult: false,
    backdrop_path: title.backdropPath,
    id: title.tmdbId + 5_000_000,
    title: name,
    original_title: name,
    overview: '',
    poster_path: title.posterPath,
    media_type: 'collection',
    original_language: title.originalLanguage,
  };
}
