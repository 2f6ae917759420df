import type { UpstreamName } from './fault.js';

/**
 * How an answer tells that an upstream failed. `report`: it reports on each source. `filtered`: so too, and it says of how
 * many titles it could not learn where they can be watched. `reason`: it says that it is old, and why. `picture`: it has
 * no words. `code`, `renewal`, `disconnection`, `job`: it is no answer to a question but carries out an order, and
 * remembers nothing. `local`: no upstream has a part in it.
 */
export type AnswerKind =
  'report' | 'filtered' | 'reason' | 'picture' | 'code' | 'renewal' | 'disconnection' | 'job' | 'local';

/**
 * What an empty list is to this answer. `never`: there always is something, so an empty list is a failure. `first`: it is
 * believed, but not over what is known. `kept`: it is believed only when it comes again hours later. `always`: it is an
 * answer like another. `none`: no list comes from this upstream.
 */
export type EmptyList = 'never' | 'first' | 'kept' | 'always' | 'none';

/** How long after it was given an answer is past its time, though not too old to be shown. */
export type Age = 'hours' | 'day' | 'week';

/** One request of the matrix. */
export interface Endpoint {
  /** As in the OpenAPI document. */
  readonly operation: string;
  readonly path: string;
  readonly body?: object;
  readonly answer: AnswerKind;
  /** The upstreams without whose answer this one is not whole. */
  readonly asks: Readonly<Partial<Record<UpstreamName, EmptyList>>>;
  /** @default 'hours' */
  readonly staleAfter?: Readonly<Partial<Record<UpstreamName, Age>>>;
  /** The upstream is only asked whether its last answer still holds; a yes has no body. */
  readonly confirmed?: true;
  /** The status of a success. @default 200 */
  readonly success?: number;
  /** Why no upstream is asked. */
  readonly because?: string;
}

export const methodOf = ({ operation }: Endpoint): string => operation.split(' ', 1).join('');

/** By which the report names it. */
export const labelOf = (endpoint: Endpoint): string => `${methodOf(endpoint)} ${endpoint.path}`;

/** Whether it is an order, which has no age. */
export const isOrder = ({ answer }: Endpoint): boolean =>
  answer === 'code' || answer === 'renewal' || answer === 'disconnection' || answer === 'job';

/** When its answer is past its time, as far as one upstream has a part in it. */
export const ageOf = ({ staleAfter, asks }: Endpoint, upstream: UpstreamName): Age =>
  asks[upstream] === undefined ? 'hours' : (staleAfter?.[upstream] ?? 'hours');
