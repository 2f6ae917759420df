import type { components } from './generated/schema.js';

/** The body of every error answer, as RFC 9457 describes it. */
export type Problem = components['schemas']['ProblemBody'];

/** The API answered with an error. */
export class StreamingApiError extends Error {
  constructor(
    /** The HTTP status. */
    readonly status: number,
    /** What the API says of it; absent when something before the API answered, such as a proxy. */
    readonly problem?: Problem,
    /** How long to wait before trying again, in milliseconds, where the API says so. */
    readonly retryAfterMs?: number,
  ) {
    super(problem?.detail ?? `The streaming API answered ${status}.`);
    this.name = 'StreamingApiError';
  }
}
