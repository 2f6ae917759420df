import type { CallOptions, MediaType } from '@radarr/streaming-core';
import { externalIds, type TmdbExternalIds } from '../wire/external-ids.js';
import { findResults, type TmdbFindResults } from '../wire/find-results.js';
import { movieDetails, type TmdbMovieDetails } from '../wire/movie-details.js';
import { releaseDates, type TmdbReleaseDates } from '../wire/release-dates.js';
import { tvDetails, type TmdbTvDetails } from '../wire/tv-details.js';
import type { TmdbConnection } from './tmdb-connection.js';

/** The catalogues whose ids TMDB can look up. */
export type TmdbExternalSource =
  | 'imdb_id'
  | 'tvdb_id'
  | 'facebook_id'
  | 'instagram_id'
  | 'tiktok_id'
  | 'twitter_id'
  | 'wikidata_id'
  | 'youtube_id';

/** What a film's details can bring along. */
export type TmdbMovieAppendix = 'external_ids' | 'release_dates' | 'watch/providers';
/** What a show's details can bring along. */
export type TmdbTvAppendix = 'external_ids' | 'watch/providers';

/** How details are asked for. */
export interface TmdbDetailsOptions<Appendix extends string> extends CallOptions {
  /**
   * Further answers to bring along in the same call; each stands in the details under its own name.
   * @default none
   * @see https://developer.themoviedb.org/docs/append-to-response
   */
  readonly append?: readonly Appendix[];
}

/** The calls about single titles. */
export interface TmdbTitleCalls {
  movie(tmdbId: number, call?: TmdbDetailsOptions<TmdbMovieAppendix>): Promise<TmdbMovieDetails | undefined>;
  tv(tmdbId: number, call?: TmdbDetailsOptions<TmdbTvAppendix>): Promise<TmdbTvDetails | undefined>;
  /** The days on which a film is released, in every region. */
  movieReleaseDates(tmdbId: number, call?: CallOptions): Promise<TmdbReleaseDates | undefined>;
  externalIds(mediaType: MediaType, tmdbId: number, call?: CallOptions): Promise<TmdbExternalIds | undefined>;
  /** The titles behind another catalogue's id; empty lists when TMDB knows none. */
  find(externalId: string, source: TmdbExternalSource, call?: CallOptions): Promise<TmdbFindResults>;
}

/** Makes the calls about single titles. */
export function titleCalls({ http, language, conditional }: TmdbConnection): TmdbTitleCalls {
  const appended = (append: readonly string[] = []) => ({
    language,
    append_to_response: append.length > 0 ? append.join(',') : undefined,
  });
  return {
    movie: async (id, { append, ...call } = {}) => {
      const query = appended(append);
      const request = { params: { id }, query, schema: movieDetails, conditional, ...call };
      return (await http.find('/movie/{id}', request))?.body;
    },
    tv: async (id, { append, ...call } = {}) => {
      const query = appended(append);
      const request = { params: { id }, query, schema: tvDetails, conditional, ...call };
      return (await http.find('/tv/{id}', request))?.body;
    },
    movieReleaseDates: async (id, call) => {
      const request = { params: { id }, schema: releaseDates, conditional, ...call };
      return (await http.find('/movie/{id}/release_dates', request))?.body;
    },
    externalIds: async (mediaType, id, call) => {
      const request = { params: { mediaType, id }, schema: externalIds, conditional, ...call };
      return (await http.find('/{mediaType}/{id}/external_ids', request))?.body;
    },
    find: async (externalId, source, call) => {
      const query = { language, external_source: source };
      const request = { params: { externalId }, query, schema: findResults, conditional, ...call };
      return (await http.get('/find/{externalId}', request)).body;
    },
  };
}
