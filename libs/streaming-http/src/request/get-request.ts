import type { ZodType } from 'zod';
import type { AddressedRequest } from './addressed-request.js';

/** One question to an upstream. */
export interface GetRequest<T> extends AddressedRequest {
  /** What the body must look like. Only the fields that are used: what else comes is dropped. */
  readonly schema: ZodType<T>;
  /**
   * Whether to remember the body by its ETag and to ask only whether it has changed. What is asked with credentials of
   * its own is never remembered: it is for one person.
   * @default false
   */
  readonly conditional?: boolean;
}
