import type { Credentials } from '../options/upstream-http-options.js';

/** A value in a query string. Undefined leaves the parameter out. */
export type QueryValue = string | number | boolean | undefined;

/** What every request has: where it goes, for whom, and how it is given up. */
export interface AddressedRequest {
  /** Fills the `{holes}` of the path; each value becomes one encoded path segment. */
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, QueryValue>>;
  /**
   * What proves for whom this request is made, such as a person's `Authorization`. It is sent beside the client's own
   * credentials, before which it comes, and is masked like them.
   * @default none
   */
  readonly credentials?: Credentials;
  /** Gives the call up; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}
