import type { operations, paths } from './generated/schema.js';
import { StreamingApiError, type Problem } from './problem-error.js';

/** How a client reaches the API. */
export interface StreamingClientOptions {
  /** Where the API answers, such as `http://localhost:7878`. @default the page's own origin */
  readonly baseUrl?: string;
  /** Sent as `X-Api-Key`. @default none: the browser's session speaks for itself */
  readonly apiKey?: string;
  /** @default the platform's fetch */
  readonly fetch?: typeof globalThis.fetch;
}

/** How one call is steered. */
export interface CallOptions {
  /** Gives the call up. */
  readonly signal?: AbortSignal;
}

type JsonOf<Operation, Status extends number> = Operation extends {
  responses: Record<Status, { content: { 'application/json': infer Body } }>;
}
  ? Body
  : never;

export type MediaType = operations['getTrending']['parameters']['path']['media_type'];

export type TrendingQuery = Omit<NonNullable<operations['getTrending']['parameters']['query']>, 'apikey'>;

export type TrendingResponse = JsonOf<operations['getTrending'], 200>;

export type RefreshResponse = JsonOf<operations['refreshCache'], 202>;

/** The calls of the streaming API. Each rejects with a {@link StreamingApiError} when the API answers with an error. */
export interface StreamingClient {
  /** What is trending. */
  trending(mediaType: MediaType, query?: TrendingQuery, call?: CallOptions): Promise<TrendingResponse>;
  /** Asks every source anew; answers before that is done. */
  refreshCache(call?: CallOptions): Promise<RefreshResponse>;
}

/** A client of the streaming API, for browsers and Node. */
export function createStreamingClient(options: StreamingClientOptions = {}): StreamingClient {
  const send = sender(options);
  return {
    trending: (mediaType, query = {}, call = {}) => {
      const path: keyof paths = '/api/streaming/trending/{media_type}';
      return send(
        'GET',
        path.replace('{media_type}', encodeURIComponent(mediaType)) + queryText(query),
        call,
      );
    },
    refreshCache: (call = {}) => {
      const path: keyof paths = '/api/streaming/cache/refresh';
      return send('POST', path, call);
    },
  };
}

type Send = <Body>(method: 'GET' | 'POST', path: string, call: CallOptions) => Promise<Body>;

function sender({ baseUrl = '', apiKey, fetch = globalThis.fetch }: StreamingClientOptions): Send {
  const origin = baseUrl.replace(/\/+$/, '');
  return async <Body>(method: 'GET' | 'POST', path: string, { signal }: CallOptions): Promise<Body> => {
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: { accept: 'application/json', ...(apiKey !== undefined && { 'x-api-key': apiKey }) },
      ...(signal && { signal }),
    });
    if (!response.ok) throw await errorOf(response);
    return (await response.json()) as Body;
  };
}

function queryText(query: TrendingQuery): string {
  const set = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    // A caller without exactOptionalPropertyTypes may well pass undefined.
    (value as unknown) === undefined ? [] : [[name, String(value)]],
  );
  return set.length === 0 ? '' : `?${new URLSearchParams(set).toString()}`;
}

async function errorOf(response: Response): Promise<StreamingApiError> {
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  const wait = Number.isFinite(retryAfter) ? retryAfter * 1000 : undefined;
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json');
  const problem = isProblem ? ((await response.json()) as Problem) : undefined;
  return new StreamingApiError(response.status, problem, wait);
}
