import {
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhenResult,
  isBrokenCircuitError,
  type CircuitBreakerPolicy,
} from 'cockatiel';
import { UpstreamUnavailable, isStreamingError, type UpstreamId } from '@radarr/streaming-core';
import { untilAborted } from '../abort/abortable.js';
import type { AttemptOutcome } from '../answer/outcome.js';

/** Whether an upstream is asked at all: `closed` yes, `open` no, `half-open` one request finds out. */
export type CircuitStateName = 'closed' | 'open' | 'half-open';

export interface CircuitOptions {
  readonly upstream: UpstreamId;
  readonly failures: number;
  readonly halfOpenAfterMs: number;
  readonly onChange: (state: CircuitStateName) => void;
}

/**
 * Stops asking an upstream that fails again and again. Only outcomes of the unavailable kind count as failures; any
 * other answer, a refusal too, shows that the upstream is there.
 */
export class Circuit {
  readonly #upstream: UpstreamId;
  readonly #policy: CircuitBreakerPolicy;

  constructor({ upstream, failures, halfOpenAfterMs, onChange }: CircuitOptions) {
    this.#upstream = upstream;
    const breaker = new ConsecutiveBreaker(failures);
    // An attempt throws only when it was given up, which says nothing of the upstream. A probe that was given up
    // must not close the circuit, as cockatiel would have it, so it counts as failed.
    const counted = handleWhenResult(isUnavailable).orWhen(() => this.state === 'half-open');
    this.#policy = circuitBreaker(counted, { breaker, halfOpenAfter: halfOpenAfterMs });
    this.#policy.onStateChange((state) => onChange(nameOf(state)));
  }

  get state(): CircuitStateName {
    return nameOf(this.#policy.state);
  }

  /**
   * Makes one attempt, unless the circuit is open.
   * @throws {UpstreamUnavailable} `UPSTREAM_UNAVAILABLE` at once while the circuit is open
   */
  async attempt<T>(make: () => Promise<AttemptOutcome<T>>, signal: AbortSignal): Promise<AttemptOutcome<T>> {
    const probed = this.state === 'half-open';
    const guarded = this.#policy.execute(() => {
      signal.throwIfAborted();
      return make();
    });
    try {
      // While another request probes, cockatiel makes this one wait for it without heeding the signal.
      return await (probed ? untilAborted(guarded, signal) : guarded);
    } catch (error) {
      if (!isBrokenCircuitError(error)) throw error;
      throw new UpstreamUnavailable(
        this.#upstream,
        `${this.#upstream} failed repeatedly and is not asked for a while.`,
        { notAsked: true },
      );
    }
  }
}

const isUnavailable = (outcome: unknown): boolean =>
  isStreamingError((outcome as AttemptOutcome<unknown>).error, 'UPSTREAM_UNAVAILABLE');

function nameOf(state: CircuitState): CircuitStateName {
  if (state === CircuitState.Closed) return 'closed';
  return state === CircuitState.HalfOpen ? 'half-open' : 'open';
}
