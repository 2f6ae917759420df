import { performance } from 'node:perf_hooks';
import { sleep } from '../abort/abortable.js';
import { TimeLimitReached, openAbortScope } from '../abort/abort-scope.js';
import type { AttemptOutcome, Failed } from '../answer/outcome.js';
import { readAnswer } from '../answer/read-answer.js';
import { upstreamTime } from '../answer/upstream-time.js';
import type { TaggedBody } from '../conditional/etag-store.js';
import type { AttemptEvent } from '../events/upstream-event.js';
import { requestUrl } from '../request/request-url.js';
import type { WireAnswer } from '../transport/transport.js';
import { TransportFault } from '../transport/transport-fault.js';
import type { CallContext } from './call-context.js';
import type { ClientParts } from './client-parts.js';
import { wireRequest } from './wire-request.js';

/** What came, and what was remembered of an earlier answer to the same question. */
interface Received {
  readonly answer: WireAnswer;
  readonly memoryKey: string;
  readonly remembered: TaggedBody | undefined;
}

/** One request of a call, from the wait for the rate limit to the understood answer. */
export class Attempt<T> {
  constructor(
    private readonly parts: ClientParts,
    private readonly call: CallContext<T>,
    /** From 1. */
    private readonly number: number,
  ) {}

  /**
   * Asks once.
   * @throws the signal's reason when it aborted
   * @throws {UpstreamRateLimited} `UPSTREAM_RATE_LIMITED` when our own rate limit leaves no room before the deadline
   */
  async make(signal: AbortSignal): Promise<AttemptOutcome<T>> {
    await this.#waitForRoom(signal);
    const startedMs = performance.now();
    const scope = openAbortScope({ follow: [signal], limitMs: this.parts.options.timeoutMs });
    try {
      const wire = await this.#send(scope.signal);
      const outcome = this.#read(wire);
      const { label, status } = outcome;
      const upstreamAt = upstreamTime(wire.answer.headers);
      this.#report(startedMs, {
        outcome: label,
        ...(status !== undefined && { status }),
        ...(upstreamAt && { upstreamAt }),
      });
      return outcome;
    } catch (error) {
      if (isGivenUp(signal)) {
        this.#report(startedMs, { outcome: 'aborted' });
        throw signal.reason;
      }
      const outcome = this.#failure(error, scope.signal);
      this.#report(startedMs, { outcome: outcome.label });
      return outcome;
    } finally {
      scope.end();
    }
  }

  async #waitForRoom(signal: AbortSignal): Promise<void> {
    const { window } = this.parts;
    const slot = window.reserve();
    try {
      for (let waitMs = window.waitMs(slot); waitMs > 0; waitMs = window.waitMs(slot)) {
        if (waitMs >= this.call.remainingMs()) throw this.call.failures.rateLimited(Math.ceil(waitMs));
        await sleep(waitMs, signal);
      }
    } catch (error) {
      window.release(slot);
      throw error;
    }
  }

  async #send(signal: AbortSignal): Promise<Received> {
    const { options, transport, etags } = this.parts;
    const { query, conditional } = this.call.request;
    const memoryKey = requestUrl(options.baseUrl, this.call.path, { visible: query, credentials: {} }).href;
    const remembered = conditional ? etags.get(memoryKey) : undefined;
    const answer = await transport.send({ ...wireRequest(options, this.call, remembered?.etag), signal });
    return { answer, memoryKey, remembered };
  }

  #read({ answer, memoryKey, remembered }: Received): AttemptOutcome<T> {
    const { options, etags, window } = this.parts;
    const { format, conditional, expect } = this.call.request;
    const outcome = readAnswer(answer, {
      format,
      remembered,
      failures: this.call.failures,
      expect,
      readRefusal: options.readRefusal,
      clock: options.clock,
    });
    const { etag } = answer.headers;
    if (conditional && outcome.label === 'ok' && etag !== undefined) {
      etags.set(memoryKey, { etag, bytes: answer.bytes, headers: answer.headers });
    }
    if (outcome.label === 'UPSTREAM_RATE_LIMITED' && outcome.retryAfterMs !== undefined) {
      window.holdFor(Math.min(outcome.retryAfterMs, options.rateLimit.maxHoldMs));
    }
    return outcome;
  }

  #failure(error: unknown, attemptSignal: AbortSignal): Failed {
    const reason: unknown = attemptSignal.reason;
    if (reason instanceof TimeLimitReached) return this.call.failures.timedOut(reason.limitMs);
    if (error instanceof TransportFault) return this.call.failures.transport(error);
    throw error;
  }

  #report(startedMs: number, ended: Pick<AttemptEvent, 'outcome' | 'status' | 'upstreamAt'>): void {
    const { options, circuit, report } = this.parts;
    report({
      type: 'attempt',
      upstream: options.upstream,
      method: this.call.request.method,
      endpoint: this.call.endpoint,
      path: this.call.shownPath,
      attempt: this.number,
      durationMs: performance.now() - startedMs,
      circuit: circuit.state,
      ...ended,
    });
  }
}

/** The end of the call's time is the upstream's failure and not a wish of the caller. */
const isGivenUp = (signal: AbortSignal): boolean =>
  signal.aborted && !(signal.reason instanceof TimeLimitReached);
