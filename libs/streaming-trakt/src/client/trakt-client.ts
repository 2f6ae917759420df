import type { CallOptions, Instant, MediaType } from '@radarr/streaming-core';
import type { TraktListRow } from '../wire/list-rows.js';
import type { TraktSearchRow } from '../wire/search-rows.js';
import type { TraktTitle } from '../wire/title-object.js';
import type { TraktPagination } from './pagination.js';

/** The spans over which Trakt counts who watched. */
export type TraktPeriod = 'daily' | 'weekly' | 'monthly' | 'yearly' | 'all';

/** The catalogues by whose ids Trakt can be searched. */
export type TraktIdType = 'trakt' | 'imdb' | 'tmdb' | 'tvdb';

/** Which part of a list is wanted. */
export interface TraktPage {
  readonly mediaType: MediaType;
  /** From 1. @default 1 */
  readonly page?: number;
  /** Rows a page, at most 250: Trakt lowers more without an error. @default Trakt's own */
  readonly limit?: number;
}

/** A part of a list. */
export interface TraktList {
  readonly rows: readonly TraktListRow[];
  readonly pagination: TraktPagination;
  /** When Trakt answered. */
  readonly fetchedAt: Instant;
}

/**
 * Trakt's API without an account, in Trakt's own words, checked and tidied: what Trakt leaves out is undefined.
 * Every method throws the `UPSTREAM_*` errors of `UpstreamHttp.get`; a refused application is `UPSTREAM_AUTH`.
 */
export interface TraktClient {
  /** What is being watched now or was within the last 24 hours. There is no weekly variant. */
  trending(part: TraktPage, call?: CallOptions): Promise<TraktList>;
  /** What most people watched within a period. */
  watched(part: TraktPage & { readonly period: TraktPeriod }, call?: CallOptions): Promise<TraktList>;
  /**
   * What an id names: several rows when a number names a film and a show, none when Trakt knows no such id.
   * @param mediaType asks for one kind only; of TMDB's numbers only the kind makes a name
   */
  searchById(search: TraktIdSearch, call?: CallOptions): Promise<readonly TraktSearchRow[]>;
  /** A title by its slug, Trakt's number or the IMDb id (not TMDB's number), or undefined when Trakt knows none. */
  title(mediaType: MediaType, id: string | number, call?: CallOptions): Promise<TraktTitle | undefined>;
  /** Gives up the running calls and ends all connections. */
  close(): void;
}

/** A search by id. */
export interface TraktIdSearch {
  readonly idType: TraktIdType;
  readonly id: string | number;
  readonly mediaType?: MediaType;
}
