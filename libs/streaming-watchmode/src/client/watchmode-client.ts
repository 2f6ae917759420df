import type { AccountStatement, CalendarDate, CallOptions } from '@radarr/streaming-core';
import type { UpstreamAnswer } from '@radarr/streaming-http';
import type { WatchmodeAccountStatus } from '../wire/account-status.js';
import type { WatchmodeRegion } from '../wire/regions.js';
import type { WatchmodeRelease } from '../wire/releases.js';
import type { WatchmodeFoundTitle } from '../wire/search-results.js';
import type { WatchmodeSource } from '../wire/sources.js';
import type { WatchmodeTitleDetails } from '../wire/title-details.js';
import type { WatchmodeTitleList } from '../wire/title-list.js';
import type { WatchmodeTitleSource } from '../wire/title-sources.js';
import type { WatchmodeRateLimit } from './account.js';
import type { WatchmodeTitleListQuery } from './title-list-query.js';
import type { WatchmodeTitleRef } from './title-ref.js';

/** The days, both included and counted in Pacific time, of which arrivals are wanted. */
export interface WatchmodeReleasesQuery {
  /** @default 30 days ago */
  readonly from?: CalendarDate;
  /** @default in 30 days */
  readonly to?: CalendarDate;
  /** From 1 to 500. There is no second page. @default Watchmode's own */
  readonly limit?: number;
}

/**
 * Watchmode's API in Watchmode's own words, checked and tidied: what it leaves out is undefined. Every call costs
 * credits and is made once: nothing is asked again of its own accord. Each method throws the `UPSTREAM_*` errors of
 * `UpstreamHttp.get`, and `UPSTREAM_QUOTA_EXHAUSTED` once the account's credits are spent; from then on no call leaves
 * the process until they start anew.
 */
export interface WatchmodeClient {
  /**
   * Where a title can be watched, in all countries of the plan or those of the options; undefined when Watchmode knows
   * no such title. Costs 1 credit by Watchmode's own number, 2 by any other.
   */
  titleSources(
    title: WatchmodeTitleRef,
    call?: CallOptions,
  ): Promise<UpstreamAnswer<readonly WatchmodeTitleSource[]> | undefined>;
  /**
   * A title, or undefined when Watchmode knows none. Costs what `titleSources` costs.
   * @param append whether its sources are wanted with it: 1 credit more. @default without
   */
  titleDetails(
    title: WatchmodeTitleRef,
    append?: 'sources',
    call?: CallOptions,
  ): Promise<UpstreamAnswer<WatchmodeTitleDetails> | undefined>;
  /** All sources. Costs 1 credit. */
  sources(call?: CallOptions): Promise<UpstreamAnswer<readonly WatchmodeSource[]>>;
  /** All countries, with those of the plan marked. Costs 1 credit. */
  regions(call?: CallOptions): Promise<UpstreamAnswer<readonly WatchmodeRegion[]>>;
  /** What arrives where. Costs 1 credit. */
  releases(
    query?: WatchmodeReleasesQuery,
    call?: CallOptions,
  ): Promise<UpstreamAnswer<readonly WatchmodeRelease[]>>;
  /** A page of titles. Costs 1 credit for each region, at least 1. */
  listTitles(
    query?: WatchmodeTitleListQuery,
    call?: CallOptions,
  ): Promise<UpstreamAnswer<WatchmodeTitleList>>;
  /** The titles behind a foreign id; an empty list when Watchmode knows none. Costs 1 credit. */
  searchById(
    title: Exclude<WatchmodeTitleRef, { readonly watchmodeId: string }>,
    call?: CallOptions,
  ): Promise<UpstreamAnswer<readonly WatchmodeFoundTitle[]>>;
  /** The state of the account. Whether it costs a credit is not documented, and every other answer tells it as well. */
  status(call?: CallOptions): Promise<UpstreamAnswer<WatchmodeAccountStatus>>;
  /** What the account said of its credits last; undefined until it said anything. Asks nothing. */
  statement(): AccountStatement | undefined;
  /** What it said of the requests of the minute last; undefined until it said anything. Asks nothing. */
  rateLimit(): WatchmodeRateLimit | undefined;
  /** Gives up the running calls and ends all connections. */
  close(): void;
}
