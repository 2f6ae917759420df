import type { Feed, ForeignIds, TrendingWindow } from './feed.js';
import type { MediaType, TitleFacts, TitleKey } from './title.js';

/** Names an upstream: `tmdb`, `trakt`. An open string, so that adding one migrates nothing. */
export type UpstreamId = string;

/** How a caller steers one call. */
export interface CallOptions {
  /** Gives the call up; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Which trending list is wanted. */
export interface TrendingQuery {
  readonly mediaType: MediaType;
  readonly window: TrendingWindow;
  /** How many ranks are wanted, from 1. An upstream may know fewer. */
  readonly limit: number;
}

/** The capability to say what is trending. */
export interface TrendingFeed {
  /**
   * The upstream's list, best rank first, no title twice.
   * @throws {StreamingError} an `UPSTREAM_*` code; an outage is never an empty feed
   */
  trending(query: TrendingQuery, call?: CallOptions): Promise<Feed>;
}

/** The capability to describe single titles and to resolve foreign ids. */
export interface TitleDirectory {
  /**
   * What the upstream knows of a title, or undefined when it knows no such title.
   * @throws {StreamingError} an `UPSTREAM_*` code
   */
  describe(key: TitleKey, call?: CallOptions): Promise<TitleFacts | undefined>;

  /**
   * The title of this media type behind foreign ids, or undefined when the upstream knows none.
   * @throws {StreamingError} an `UPSTREAM_*` code
   */
  resolve(mediaType: MediaType, ids: ForeignIds, call?: CallOptions): Promise<TitleKey | undefined>;
}

/**
 * An API that we ask. Each capability is optional: absent means not offered, and there are no stubs.
 * Domain types go in and come out; no vendor, HTTP status, table or cache is ever mentioned here.
 */
export interface Upstream {
  readonly id: UpstreamId;
  readonly trending?: TrendingFeed;
  readonly titles?: TitleDirectory;
}
