import { systemClock, type Clock, type ErrorCode, type UpstreamId } from '@radarr/streaming-core';
import type { CircuitStateName, UpstreamEvent, UpstreamOutcome } from '@radarr/streaming-http';

/** How an upstream has been doing, as this process saw it. */
export interface UpstreamStanding {
  readonly circuit: CircuitStateName;
  /** Absent while the last call was answered, or none was made. */
  readonly failing?: {
    /** When the first call failed after the last that was answered, in milliseconds since 1970. */
    readonly sinceMs: number;
    /** When the last call failed, in milliseconds since 1970. */
    readonly lastMs: number;
    /** Why the last call failed. */
    readonly code: ErrorCode;
  };
}

/** Knows which upstreams fail right now. */
export class UpstreamHealth {
  private readonly standings = new Map<UpstreamId, UpstreamStanding>();

  constructor(private readonly clock: Clock = systemClock) {}

  /** Names an upstream of which nothing was asked yet. */
  expect(upstream: UpstreamId): void {
    this.standings.set(upstream, { circuit: 'closed' });
  }

  /** To be called with all that the clients of upstreams report. */
  hear(event: UpstreamEvent): void {
    const { upstream, circuit } = event;
    const { failing } = this.standings.get(upstream) ?? {};
    const now = event.type === 'call' ? this.failingAfter(event.outcome, failing) : failing;
    this.standings.set(upstream, { circuit, ...(now && { failing: now }) });
  }

  /** How one upstream has been doing; undefined when it is not set up. */
  of(upstream: UpstreamId): UpstreamStanding | undefined {
    return this.standings.get(upstream);
  }

  /** Every upstream that is set up, and every further host of one that was asked. */
  all(): Iterable<readonly [UpstreamId, UpstreamStanding]> {
    return this.standings.entries();
  }

  private failingAfter(
    outcome: UpstreamOutcome,
    before: UpstreamStanding['failing'],
  ): UpstreamStanding['failing'] {
    switch (outcome) {
      case 'ok':
      case 'not-modified':
      case 'not-found':
      case 'expected':
        return undefined;
      case 'aborted':
        // Who gave a call up says nothing of the upstream.
        return before;
      default: {
        const lastMs = this.clock();
        return { sinceMs: before?.sinceMs ?? lastMs, lastMs, code: outcome };
      }
    }
  }
}
