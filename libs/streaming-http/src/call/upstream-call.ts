import { performance } from 'node:perf_hooks';
import { isStreamingError } from '@radarr/streaming-core';
import { sleep } from '../abort/abortable.js';
import { TimeLimitReached, openAbortScope } from '../abort/abort-scope.js';
import type { AttemptOutcome } from '../answer/outcome.js';
import type { UpstreamOutcome } from '../events/upstream-event.js';
import type { FormattedRequest } from '../request/formatted-request.js';
import { retryDelayMs } from '../retry/retry-delay.js';
import { Attempt } from './attempt.js';
import { openCall, type CallContext } from './call-context.js';
import type { ClientParts } from './client-parts.js';

/** One question to an upstream, asked as often as it takes and no longer than it may. */
export class UpstreamCall<T> {
  readonly #parts: ClientParts;
  readonly #context: CallContext<T>;
  #attempts = 0;

  constructor(parts: ClientParts, endpoint: string, request: FormattedRequest<T>) {
    this.#parts = parts;
    this.#context = openCall(parts, endpoint, request);
  }

  /**
   * Asks, and gives how the last attempt ended.
   * @throws the reason of the request's signal when it aborted
   * @throws {UpstreamUnavailable} `UPSTREAM_UNAVAILABLE` when the circuit is open or the client was closed
   * @throws {UpstreamRateLimited} `UPSTREAM_RATE_LIMITED` when our own rate limit leaves no room before the deadline
   */
  async run(): Promise<AttemptOutcome<T>> {
    const { options, lifetime } = this.#parts;
    const follow = [this.#context.request.signal, lifetime];
    const scope = openAbortScope({ follow, limitMs: options.deadlineMs });
    try {
      const outcome = await this.#attemptUntilFinal(scope.signal);
      this.#report(outcome.label);
      return outcome;
    } catch (error) {
      if (error instanceof TimeLimitReached) {
        const outcome = this.#context.failures.timedOut(options.deadlineMs);
        this.#report(outcome.label);
        return outcome;
      }
      this.#report(isStreamingError(error) ? error.code : 'aborted');
      throw error;
    } finally {
      scope.end();
    }
  }

  async #attemptUntilFinal(signal: AbortSignal): Promise<AttemptOutcome<T>> {
    const { circuit, options } = this.#parts;
    const { repeatable } = this.#context.request;
    for (;;) {
      const outcome = await circuit.attempt(() => this.#attemptOnce(signal), signal);
      if (!repeatable) return outcome;
      const delayMs = retryDelayMs(outcome, options.retry, {
        attempt: this.#attempts,
        remainingMs: this.#context.remainingMs(),
        random: options.random,
      });
      if (delayMs === undefined || circuit.state === 'open') return outcome;
      await sleep(delayMs, signal);
    }
  }

  #attemptOnce(signal: AbortSignal): Promise<AttemptOutcome<T>> {
    this.#attempts += 1;
    return new Attempt(this.#parts, this.#context, this.#attempts).make(signal);
  }

  #report(outcome: UpstreamOutcome): void {
    const { options, circuit, report } = this.#parts;
    const { endpoint, shownPath, startedMs, request } = this.#context;
    report({
      type: 'call',
      upstream: options.upstream,
      method: request.method,
      endpoint,
      path: shownPath,
      attempts: this.#attempts,
      durationMs: performance.now() - startedMs,
      outcome,
      circuit: circuit.state,
    });
  }
}
