import type { ZodType } from 'zod';
import type { Refusal } from '../answer/refusal.js';
import type { AddressedRequest } from './addressed-request.js';

/**
 * Something that is sent to an upstream, to which nothing need be answered.
 * @typeParam E what the expected refusals are read as
 */
export interface TellRequest<E = never> extends AddressedRequest {
  /** Sent as JSON. It may hold secrets: nothing of it ever gets into an error or an event. */
  readonly json: object;
  /**
   * Whether it does no harm to send it twice. What may not be repeated is sent once and never again, whatever becomes
   * of it, and on a connection of its own: a kept-alive one may just be closing, and then nobody knows whether it was
   * taken.
   * @default false
   */
  readonly repeatable?: boolean;
  /**
   * Reads the refusals that are answers to this request. What it gives is the answer's body; undefined leaves the
   * refusal an error. An expected refusal is no failure: it neither opens the circuit nor silences the client.
   * @default none is expected
   */
  readonly expect?: (refusal: Refusal) => E | undefined;
}

/**
 * Something that is sent to an upstream, and what must come back.
 * @typeParam E what the expected refusals are read as
 */
export interface PostRequest<T, E = never> extends TellRequest<E> {
  /** What the body of a success must look like. Only the fields that are used: what else comes is dropped. */
  readonly schema: ZodType<T>;
}
