import type { TraktAccounts } from './accounts/trakt-accounts.js';
import type { SandboxClock } from './clock.js';
import type { CreditBook } from './credits/credit-book.js';
import type { DialectName } from './dialects/dialects.js';
import type { Faults } from './faults/faults.js';
import type { ServerName } from './sandbox-options.js';
import type { SeenRequest, UpstreamCounts } from './traffic/traffic.js';

/** A running sandbox. */
export interface Sandbox {
  /** The base URL of each upstream, as clients are configured with it (`http://127.0.0.1:8081/3`), and `control`. */
  readonly urls: Readonly<Record<ServerName, string>>;
  /** The time that the upstreams live in. */
  readonly clock: Pick<SandboxClock, 'now' | 'set' | 'advance' | 'reset'>;
  /** The fault switches. */
  readonly faults: Pick<Faults, 'set' | 'setUnknown' | 'list' | 'clear'>;
  /** What calls to Watchmode cost, by account; sets quotas and what is used of them. */
  readonly credits: Pick<CreditBook, 'list' | 'of' | 'spent' | 'set' | 'setUnknown'>;
  /** The person who lets applications in at Trakt, and what these did to get and keep their tokens. */
  readonly accounts: Pick<
    TraktAccounts,
    'approve' | 'deny' | 'shutOut' | 'remember' | 'recall' | 'counts' | 'secrets'
  >;
  /** How often each upstream was asked since the start or the last reset. */
  counts(): Readonly<Record<DialectName, UpstreamCounts>>;
  /** The latest requests, oldest first, at most 10,000. */
  requests(): readonly SeenRequest[];
  /** Starts counting anew, credits that were spent and what became of accounts included. */
  resetCounts(): void;
  /** Stops all servers and cuts every connection, hanging ones too. May be called twice. */
  close(): Promise<void>;
}
