import type { CalendarDate, Region } from '@radarr/streaming-core';

/**
 * What films and shows can be picked by. TMDB ignores a name that it does not know, which would widen the answer
 * unnoticed; so only these can be written. In lists a comma means "and", a bar means "or".
 */
interface CommonFilters {
  /** From 1 to 500. @default 1 */
  readonly page?: number;
  /** @default 'popularity.desc' */
  readonly sort_by?: `${string}.${'asc' | 'desc'}`;
  readonly with_genres?: string;
  /** ISO 639-1. */
  readonly with_original_language?: string;
  /** The region of the watch filters, which do nothing without it. */
  readonly watch_region?: Region;
  /** TMDB's numbers of providers: `8|337`. */
  readonly with_watch_providers?: string;
  /** Of `flatrate`, `free`, `ads`, `rent`, `buy`. */
  readonly with_watch_monetization_types?: string;
}

/**
 * What films can be picked by.
 * @see https://developer.themoviedb.org/reference/discover-movie
 */
export interface TmdbMovieFilters extends CommonFilters {
  /** Whose releases the release filters look at. */
  readonly region?: Region;
  /** 1 premiere, 2 limited, 3 cinema, 4 digital, 5 physical, 6 TV. Acts together with `region` and the two days. */
  readonly with_release_type?: number | string;
  readonly 'release_date.gte'?: CalendarDate;
  readonly 'release_date.lte'?: CalendarDate;
  /** The first release worldwide. */
  readonly 'primary_release_date.gte'?: CalendarDate;
  readonly 'primary_release_date.lte'?: CalendarDate;
}

/**
 * What shows can be picked by.
 * @see https://developer.themoviedb.org/reference/discover-tv
 */
export interface TmdbShowFilters extends CommonFilters {
  /** Any episode. */
  readonly 'air_date.gte'?: CalendarDate;
  readonly 'air_date.lte'?: CalendarDate;
  /** The first episode. */
  readonly 'first_air_date.gte'?: CalendarDate;
  readonly 'first_air_date.lte'?: CalendarDate;
  /** TMDB's number of a network. */
  readonly with_networks?: number;
}

/** The filters of each media type. */
export interface TmdbDiscoverFilters {
  readonly movie: TmdbMovieFilters;
  readonly tv: TmdbShowFilters;
}
