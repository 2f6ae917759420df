import type { CallOptions, MediaType } from '@radarr/streaming-core';
import type { TraktListRow } from '../wire/list-rows.js';
import type { TraktSearchRow } from '../wire/search-rows.js';
import type { TraktTitle } from '../wire/title-object.js';
import type { TraktList, TraktPage } from './trakt-list.js';
import type { TraktUserClient } from './trakt-user-client.js';

/** The spans over which Trakt counts who watched. */
export type TraktPeriod = 'daily' | 'weekly' | 'monthly' | 'yearly' | 'all';

/** The catalogues by whose ids Trakt can be searched. */
export type TraktIdType = 'trakt' | 'imdb' | 'tmdb' | 'tvdb';

/**
 * Trakt's API in Trakt's own words, checked and tidied: what Trakt leaves out is undefined.
 * Every method throws the `UPSTREAM_*` errors of `UpstreamHttp.get`; a refused application is `UPSTREAM_AUTH`.
 */
export interface TraktClient {
  /** What is being watched now or was within the last 24 hours. There is no weekly variant. */
  trending(part: TraktPage, call?: CallOptions): Promise<TraktList<TraktListRow>>;
  /** What most people watched within a period. */
  watched(
    part: TraktPage & { readonly period: TraktPeriod },
    call?: CallOptions,
  ): Promise<TraktList<TraktListRow>>;
  /**
   * What an id names: several rows when a number names a film and a show, none when Trakt knows no such id.
   * @param mediaType asks for one kind only; of TMDB's numbers only the kind makes a name
   */
  searchById(search: TraktIdSearch, call?: CallOptions): Promise<readonly TraktSearchRow[]>;
  /** A title by its slug, Trakt's number or the IMDb id (not TMDB's number), or undefined when Trakt knows none. */
  title(mediaType: MediaType, id: string | number, call?: CallOptions): Promise<TraktTitle | undefined>;
  /** What is for one person alone. The access token is masked wherever it might show. */
  asUser(accessToken: string): TraktUserClient;
  /** Gives up the running calls and ends all connections. */
  close(): void;
}

/** A search by id. */
export interface TraktIdSearch {
  readonly idType: TraktIdType;
  readonly id: string | number;
  readonly mediaType?: MediaType;
}
