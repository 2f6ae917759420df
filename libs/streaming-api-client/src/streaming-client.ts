import type {
  AvailabilityQuery,
  AvailabilityResponse,
  ComingSoonQuery,
  ComingSoonResponse,
  MediaType,
  ProvidersQuery,
  ProvidersResponse,
  RefreshResponse,
  SearchQuery,
  SearchResponse,
  SessionResponse,
  SignInWith,
  StatusResponse,
  TitleDetailsResponse,
  TitleTrendQuery,
  TitleTrendResponse,
  TraktAuthResponse,
  TraktCodeResponse,
  TraktDisconnectedResponse,
  TrendingQuery,
  TrendingResponse,
  WatchlistQuery,
  WatchlistResponse,
} from './api-types.js';
import type { paths } from './generated/schema.js';
import { sender, type CallOptions, type StreamingClientOptions } from './send.js';

/** The calls of the streaming API. Each rejects with a {@link StreamingApiError} when the API answers with an error. */
export interface StreamingClient {
  /** Whether the browser is signed in; rejects with 401 when it is not. */
  session(call?: CallOptions): Promise<SessionResponse>;
  /** Signs the browser in. It holds a cookie from then on, which no script can read and all calls send by themselves. */
  signIn(by: SignInWith, call?: CallOptions): Promise<SessionResponse>;
  /** Signs the browser out. */
  signOut(call?: CallOptions): Promise<void>;
  /** What is trending. */
  trending(mediaType: MediaType, query?: TrendingQuery, call?: CallOptions): Promise<TrendingResponse>;
  /** Where a title can be watched. */
  availability(tmdbId: number, query?: AvailabilityQuery, call?: CallOptions): Promise<AvailabilityResponse>;
  /** What a title is: all that a page about it shows. */
  titleDetails(mediaType: MediaType, tmdbId: number, call?: CallOptions): Promise<TitleDetailsResponse>;
  /** Which places a title had in the fused trending list, day by day. */
  titleTrend(tmdbId: number, query?: TitleTrendQuery, call?: CallOptions): Promise<TitleTrendResponse>;
  /** What arrives when. */
  comingSoon(mediaType: MediaType, query?: ComingSoonQuery, call?: CallOptions): Promise<ComingSoonResponse>;
  /** The services of a region. */
  providers(query?: ProvidersQuery, call?: CallOptions): Promise<ProvidersResponse>;
  /** Titles by name. */
  search(query: SearchQuery, call?: CallOptions): Promise<SearchResponse>;
  /** Asks for a code that connects an account at Trakt. The server finds out by itself what comes of it. */
  connectTrakt(call?: CallOptions): Promise<TraktCodeResponse>;
  /** Whether an account at Trakt is connected, and how it is. */
  traktAccount(call?: CallOptions): Promise<TraktAuthResponse>;
  /** Renews the account's tokens now. */
  refreshTraktAccount(call?: CallOptions): Promise<TraktAuthResponse>;
  /** Forgets the account at Trakt. */
  disconnectTrakt(call?: CallOptions): Promise<TraktDisconnectedResponse>;
  /** The watchlist of the connected account. */
  traktWatchlist(query?: WatchlistQuery, call?: CallOptions): Promise<WatchlistResponse>;
  /** What is set up, what is spent, what has run and what comes next. */
  status(call?: CallOptions): Promise<StatusResponse>;
  /**
   * Asks the sources anew; answers before that is done.
   * @param scope such as `['trending', 'availability:movie:603']`; everything that is one answer for all when absent
   */
  refreshCache(scope?: readonly string[], call?: CallOptions): Promise<RefreshResponse>;
}

const PATHS = {
  session: '/api/session',
  signIn: '/api/session',
  signOut: '/api/session',
  trending: '/api/streaming/trending/{media_type}',
  availability: '/api/streaming/availability/{tmdb_id}',
  titleDetails: '/api/streaming/titles/{tmdb_id}',
  titleTrend: '/api/streaming/titles/{tmdb_id}/trend',
  comingSoon: '/api/streaming/coming-soon/{media_type}',
  providers: '/api/streaming/providers',
  search: '/api/streaming/search',
  connectTrakt: '/api/streaming/trakt/auth/init',
  traktAccount: '/api/streaming/trakt/auth/status',
  refreshTraktAccount: '/api/streaming/trakt/auth/refresh',
  disconnectTrakt: '/api/streaming/trakt/auth',
  traktWatchlist: '/api/streaming/trakt/watchlist',
  status: '/api/streaming/status',
  refreshCache: '/api/streaming/cache/refresh',
} as const satisfies Readonly<Record<keyof StreamingClient, keyof paths>>;

/** A client of the streaming API, for browsers and Node. */
export function createStreamingClient(options: StreamingClientOptions = {}): StreamingClient {
  const send = sender(options);
  const get = <Body>(path: string, query: object, call: CallOptions): Promise<Body> =>
    send({ method: 'GET', path, query }, call);
  return {
    session: (call = {}) => get(PATHS.session, {}, call),
    signIn: (by, call = {}) => send({ method: 'POST', path: PATHS.signIn, body: bodyOf(by) }, call),
    signOut: (call = {}) => send({ method: 'DELETE', path: PATHS.signOut }, call),
    trending: (mediaType, query = {}, call = {}) => get(withPart(PATHS.trending, mediaType), query, call),
    availability: (tmdbId, query = {}, call = {}) => get(withPart(PATHS.availability, tmdbId), query, call),
    titleDetails: (mediaType, tmdbId, call = {}) =>
      get(withPart(PATHS.titleDetails, tmdbId), { media_type: mediaType }, call),
    titleTrend: (tmdbId, query = {}, call = {}) => get(withPart(PATHS.titleTrend, tmdbId), query, call),
    comingSoon: (mediaType, query = {}, call = {}) => get(withPart(PATHS.comingSoon, mediaType), query, call),
    providers: (query = {}, call = {}) => get(PATHS.providers, query, call),
    search: (query, call = {}) => get(PATHS.search, query, call),
    connectTrakt: (call = {}) => send({ method: 'POST', path: PATHS.connectTrakt }, call),
    traktAccount: (call = {}) => get(PATHS.traktAccount, {}, call),
    refreshTraktAccount: (call = {}) => send({ method: 'POST', path: PATHS.refreshTraktAccount }, call),
    disconnectTrakt: (call = {}) => send({ method: 'DELETE', path: PATHS.disconnectTrakt }, call),
    traktWatchlist: (query = {}, call = {}) => get(PATHS.traktWatchlist, query, call),
    status: (call = {}) => get(PATHS.status, {}, call),
    refreshCache: (scope, call = {}) =>
      send({ method: 'POST', path: PATHS.refreshCache, ...(scope && { body: { scope } }) }, call),
  };
}

/** A path with its one part filled in. */
const withPart = (path: string, part: string | number): string =>
  path.replace(/\{\w+\}/, encodeURIComponent(part));

const bodyOf = (by: SignInWith): object => ('token' in by ? { token: by.token } : { api_key: by.apiKey });
