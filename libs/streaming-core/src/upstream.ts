import type { AccountAccess } from './accounts/account-access.js';
import type { PersonalLists } from './accounts/personal-lists.js';
import type { CreditAccount } from './credits.js';
import type { Feed, ForeignIds, TrendingWindow } from './feed.js';
import type { Image, ImageQuery } from './image.js';
import type { AvailabilityQuery, UpstreamAvailability } from './offer.js';
import type { UpstreamProviders } from './provider.js';
import type { ComingSoonQuery, UpstreamReleases } from './release.js';
import type { SearchPage, SearchQuery } from './search.js';
import type { MediaType, TitleFacts, TitleKey } from './title.js';
import type { TitleDetails } from './title-details.js';

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

/** The capability to tell all that a page about one title shows. */
export interface DetailsLookup {
  /**
   * The title's details, in one call; undefined when the upstream knows no such title.
   * @throws {StreamingError} an `UPSTREAM_*` code
   */
  details(key: TitleKey, call?: CallOptions): Promise<TitleDetails | undefined>;
}

/** The capability to say where a title can be watched. */
export interface AvailabilityLookup {
  /**
   * The title's offers in every region that the upstream knows, in one call; undefined when it knows no such title.
   * @throws {StreamingError} an `UPSTREAM_*` code; an outage is never an answer without offers
   */
  availability(query: AvailabilityQuery, call?: CallOptions): Promise<UpstreamAvailability | undefined>;
}

/** The capability to list providers. */
export interface ProviderDirectory {
  /**
   * Every provider in every region.
   * @throws {StreamingError} an `UPSTREAM_*` code; an outage is never an empty directory
   */
  providers(call?: CallOptions): Promise<UpstreamProviders>;
}

/**
 * How far one answer about arrivals reaches. `region`: one media type in one region. `media-type`: one media type, in
 * every region. `world`: both media types, in every region.
 */
export type ReleaseScope = 'region' | 'media-type' | 'world';

/** The capability to say what arrives when. */
export interface ComingSoonFeed {
  /** How far the answers about each media type reach: a caller that keeps them asks no more often than that. */
  readonly scope: Readonly<Record<MediaType, ReleaseScope>>;
  /**
   * What arrives between two days. Beside the days, a feed minds of the query what its scope names.
   * @throws {StreamingError} an `UPSTREAM_*` code; an outage is never an empty list
   */
  comingSoon(query: ComingSoonQuery, call?: CallOptions): Promise<UpstreamReleases>;
}

/** The capability to find titles by their names. */
export interface TitleSearch {
  /**
   * One page of what was found; nothing found is an empty page.
   * @throws {StreamingError} an `UPSTREAM_*` code
   */
  search(query: SearchQuery, call?: CallOptions): Promise<SearchPage>;
}

/** The capability to hand out pictures. */
export interface ImageSource {
  /** The sizes that can be asked for, such as `w342`. */
  readonly sizes: readonly string[];
  /**
   * A picture, or undefined when there is none of that name.
   * @throws {StreamingError} an `UPSTREAM_*` code; `UPSTREAM_RESPONSE` when what comes is no picture or too large
   */
  image(query: ImageQuery, call?: CallOptions): Promise<Image | undefined>;
}

/**
 * An API that we ask. Each capability is optional: absent means not offered, and there are no stubs.
 * Domain types go in and come out; no vendor, HTTP status, table or cache is ever mentioned here.
 */
export interface Upstream {
  readonly id: UpstreamId;
  readonly trending?: TrendingFeed;
  readonly titles?: TitleDirectory;
  readonly details?: DetailsLookup;
  readonly availability?: AvailabilityLookup;
  readonly providers?: ProviderDirectory;
  readonly comingSoon?: ComingSoonFeed;
  readonly search?: TitleSearch;
  readonly images?: ImageSource;
  /** Present when a person can connect an account. */
  readonly accounts?: AccountAccess;
  readonly personalLists?: PersonalLists;
  /** Present when calls are paid for: then every call must be reserved in a {@link CreditLedger} first. */
  readonly credits?: CreditAccount;
}
