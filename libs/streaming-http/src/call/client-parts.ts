import type { Circuit } from '../circuit/circuit.js';
import type { EtagStore } from '../conditional/etag-store.js';
import type { UpstreamEventListener } from '../events/upstream-event.js';
import type { ResolvedUpstreamHttpOptions } from '../options/resolve-options.js';
import type { RequestWindow } from '../rate-limit/request-window.js';
import type { Transport } from '../transport/transport.js';

/** What all calls of one client share. */
export interface ClientParts {
  readonly options: ResolvedUpstreamHttpOptions;
  readonly transport: Transport;
  readonly window: RequestWindow;
  readonly circuit: Circuit;
  readonly etags: EtagStore;
  readonly report: UpstreamEventListener;
  /** Aborts when the client is closed. */
  readonly lifetime: AbortSignal;
}
