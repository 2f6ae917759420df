import type { TitleDetails } from '@radarr/streaming-core';
import type { TmdbMovieDetails } from '../wire/movie-details.js';
import type { TmdbTvDetails } from '../wire/tv-details.js';
import { toTitleFacts } from './title-facts.js';

/** Details before anybody has said when they came. */
export type UndatedDetails = Omit<TitleDetails, 'fetchedAt'>;

/** All that TMDB tells of a film, or undefined when it does not even tell its name. */
export function toFilmDetails(film: TmdbMovieDetails): UndatedDetails | undefined {
  const facts = toTitleFacts('movie', film);
  return (
    facts && {
      ...facts,
      ...(film.original_title !== undefined && { originalTitle: film.original_title }),
      ...sharedDetails(film),
      ...(film.runtime !== undefined && { runtimeMinutes: film.runtime }),
      ...(film.imdb_id !== undefined && { imdbId: film.imdb_id }),
    }
  );
}

/** All that TMDB tells of a show, or undefined when it does not even tell its name. Its ids of others must be appended. */
export function toShowDetails(show: TmdbTvDetails): UndatedDetails | undefined {
  const facts = toTitleFacts('tv', show);
  const imdbId = show.external_ids?.imdb_id;
  return (
    facts && {
      ...facts,
      ...(show.original_name !== undefined && { originalTitle: show.original_name }),
      ...sharedDetails(show),
      ...(show.number_of_seasons !== undefined && { seasons: show.number_of_seasons }),
      ...(show.number_of_episodes !== undefined && { episodes: show.number_of_episodes }),
      ...(imdbId !== undefined && { imdbId }),
    }
  );
}

function sharedDetails({ genres, homepage, status, tagline }: TmdbMovieDetails | TmdbTvDetails) {
  return {
    ...(tagline !== undefined && { tagline }),
    ...(status !== undefined && { status }),
    genres: [...new Set(genres.flatMap(({ name }) => name ?? []))],
    ...(homepage !== undefined && { homepage }),
  };
}
