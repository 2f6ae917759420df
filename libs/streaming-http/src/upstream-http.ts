import type { UpstreamAnswer } from './answer/upstream-answer.js';
import type { GetRequest } from './request/get-request.js';
import type { PostRequest, TellRequest } from './request/post-request.js';
import type { RawBody, RawRequest } from './request/raw-request.js';

/** A client of one upstream. */
export interface UpstreamHttp {
  /**
   * Asks for something that must exist.
   * @param path begins with a slash; its `{holes}` are filled from the request's `params`
   * @throws {UpstreamUnavailable} `UPSTREAM_UNAVAILABLE` network, timeout, 5xx or an open circuit
   * @throws {UpstreamRateLimited} `UPSTREAM_RATE_LIMITED` 429, or our own rate limit leaves no room before the deadline
   * @throws {UpstreamAuth} `UPSTREAM_AUTH` 401 and 403
   * @throws {UpstreamRequest} `UPSTREAM_REQUEST` any other 4xx
   * @throws {UpstreamResponse} `UPSTREAM_RESPONSE` no JSON, cut off, too large, a redirect, or not of the schema's shape
   */
  get<T>(path: string, request: GetRequest<T>): Promise<UpstreamAnswer<T>>;

  /**
   * Asks for something that may not exist: undefined when the upstream knows no such thing.
   * @throws what {@link UpstreamHttp.get} throws, but for 404
   */
  find<T>(path: string, request: GetRequest<T>): Promise<UpstreamAnswer<T> | undefined>;

  /**
   * Asks for something that is no JSON and may not exist, such as a picture. Its body is bounded by `maxBodyBytes` as
   * any other, and it is not remembered by its ETag.
   * @throws what {@link UpstreamHttp.find} throws; `UPSTREAM_RESPONSE` when it comes under another content type
   */
  findRaw(path: string, request: RawRequest): Promise<UpstreamAnswer<RawBody> | undefined>;

  /**
   * Sends something and gives what is answered: the body, or what the request's `expect` makes of a refusal.
   * It is sent once unless the request is `repeatable`.
   * @throws what {@link UpstreamHttp.get} throws, but for expected refusals
   */
  post<T, E = never>(path: string, request: PostRequest<T, E>): Promise<UpstreamAnswer<T | E>>;

  /**
   * Sends something to which a success needs no body: whatever comes is dropped.
   * @throws what {@link UpstreamHttp.post} throws
   */
  tell<E = never>(path: string, request: TellRequest<E>): Promise<UpstreamAnswer<E | undefined>>;

  /** Gives up the running calls (`UPSTREAM_UNAVAILABLE`) and ends all connections. Later calls fail alike. */
  close(): void;
}
