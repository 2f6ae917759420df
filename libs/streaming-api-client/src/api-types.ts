import type { operations } from './generated/schema.js';

type JsonOf<Operation, Status extends number> = Operation extends {
  responses: Record<Status, { content: { 'application/json': infer Body } }>;
}
  ? Body
  : never;

type QueryOf<Operation extends keyof operations> = NonNullable<operations[Operation]['parameters']['query']>;

/** By what somebody signs in. */
export type SignInWith =
  | {
      /** What stands behind `#token=` in the link that the server prints when it starts. Good once. */
      readonly token: string;
    }
  | { readonly apiKey: string };

export type SessionResponse = JsonOf<operations['getSession'], 200>;

export type MediaType = operations['getTrending']['parameters']['path']['media_type'];

export type TrendingQuery = QueryOf<'getTrending'>;

export type TrendingResponse = JsonOf<operations['getTrending'], 200>;

export type AvailabilityQuery = QueryOf<'getAvailability'>;

export type AvailabilityResponse = JsonOf<operations['getAvailability'], 200>;

export type TitleDetailsResponse = JsonOf<operations['getTitleDetails'], 200>;

export type TitleTrendQuery = QueryOf<'getTitleTrend'>;

export type TitleTrendResponse = JsonOf<operations['getTitleTrend'], 200>;

export type ComingSoonQuery = QueryOf<'getComingSoon'>;

export type ComingSoonResponse = JsonOf<operations['getComingSoon'], 200>;

export type ProvidersQuery = QueryOf<'getProviders'>;

export type ProvidersResponse = JsonOf<operations['getProviders'], 200>;

export type SearchQuery = QueryOf<'search'>;

export type SearchResponse = JsonOf<operations['search'], 200>;

export type TraktCodeResponse = JsonOf<operations['connectTrakt'], 200>;

export type TraktAuthResponse = JsonOf<operations['getTraktAccount'], 200>;

export type TraktDisconnectedResponse = JsonOf<operations['disconnectTrakt'], 200>;

export type WatchlistQuery = QueryOf<'getTraktWatchlist'>;

export type WatchlistResponse = JsonOf<operations['getTraktWatchlist'], 200>;

export type StatusResponse = JsonOf<operations['getStatus'], 200>;

export type RefreshResponse = JsonOf<operations['refreshCache'], 202>;
