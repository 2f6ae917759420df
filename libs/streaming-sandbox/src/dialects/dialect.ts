import type { Answer } from '../http/answer.js';
import type { Ask } from '../http/ask.js';
import type { SandboxClock } from '../clock.js';
import type { CreditBook } from '../credits/credit-book.js';
import type { TraktAccounts } from '../accounts/trakt-accounts.js';
import type { World } from '../world/world.js';
import type { ResolvedWatchmodeOptions } from './watchmode/watchmode-options.js';

/** What a dialect is given to speak with. */
export interface Stage {
  readonly world: World;
  readonly clock: SandboxClock;
  /** The accounts of the upstream that is paid by the call. */
  readonly credits: CreditBook;
  /** Who may act for the person at Trakt. */
  readonly accounts: TraktAccounts;
  readonly watchmode: ResolvedWatchmodeOptions;
  /** The keys that are accepted; undefined accepts whatever looks like one. */
  readonly keys: readonly string[] | undefined;
  /** The base URL of another dialect, for answers that point there. Known once the sandbox listens. */
  readonly urlOf: (dialect: string) => string;
}

/** An {@link Ask} that reached an endpoint. */
export interface EndpointAsk extends Ask {
  readonly params: Readonly<Record<string, string>>;
}

/** One endpoint of an upstream. */
export interface Endpoint {
  /** @default 'GET' */
  readonly method?: 'GET' | 'POST';
  /** With `{parameters}`, as the vendor's documentation writes it. */
  readonly path: string;
  answer(ask: EndpointAsk): Answer;
}

/** An error status that a fault wants, to be given this upstream's own body and headers. */
export interface Failure {
  readonly status: number;
  /** Seconds to wait; `none` for no header; undefined for what this upstream usually does. */
  readonly retryAfter?: number | 'none' | undefined;
  /** How Retry-After is written. */
  readonly retryAfterAs: 'seconds' | 'date';
}

/**
 * How one upstream speaks HTTP over the world. A new upstream is one folder with a `Dialect` in it and one line in
 * `dialects.ts`.
 */
export interface Dialect {
  readonly endpoints: readonly Endpoint[];
  /** The path that belongs to the base URL, such as `/3`; empty for none. */
  readonly basePath: string;
  /** Judged before any routing: an answer stops the request. */
  guard(ask: Ask): Answer | undefined;
  /** No such path. */
  unknownPath(ask: Ask): Answer;
  /** The path exists, the method does not. */
  wrongMethod(ask: Ask): Answer;
  /** What a refused key is answered with. */
  refusal(): Answer;
  /** This upstream's own answer for an error status. */
  failure(failure: Failure, ask: Ask): Answer;
}

/** Makes a dialect for one sandbox. */
export type DialectFactory = (stage: Stage) => Dialect;
