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

/** One request. */
export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  /** Values that are undefined are left out. */
  readonly query?: object;
  /** Sent as JSON. */
  readonly body?: object;
}

/** Makes a request and gives the answer's body; undefined where an answer has none. */
export type Send = <Body>(request: ApiRequest, call: CallOptions) => Promise<Body>;

/** Without it a session may change nothing: pages of other origins cannot send it. */
const OWN_PAGE = { 'x-requested-with': 'radarr-streaming' } as const;

/** What sends requests to one API. Each rejects with a {@link StreamingApiError} when the API answers with an error. */
export function sender({ baseUrl = '', apiKey, fetch = globalThis.fetch }: StreamingClientOptions): Send {
  const origin = baseUrl.replace(/\/+$/, '');
  return async <Body>(request: ApiRequest, { signal }: CallOptions): Promise<Body> => {
    const { method, path, query = {}, body } = request;
    const response = await fetch(`${origin}${path}${queryText(query)}`, {
      method,
      headers: {
        accept: 'application/json',
        ...(apiKey !== undefined && { 'x-api-key': apiKey }),
        ...(method !== 'GET' && OWN_PAGE),
        ...(body && { 'content-type': 'application/json' }),
      },
      credentials: 'same-origin',
      ...(body && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    });
    if (!response.ok) throw await errorOf(response);
    return (response.status === 204 ? undefined : await response.json()) as Body;
  };
}

function queryText(query: object): string {
  const set = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    // A caller without exactOptionalPropertyTypes may well pass undefined.
    value === undefined ? [] : [[name, String(value)]],
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
