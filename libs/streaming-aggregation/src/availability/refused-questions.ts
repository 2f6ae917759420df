import type { Clock, StoredAvailability } from '@radarr/streaming-core';
import type { Reading } from '../sources/reading.js';

/** How long a question is not asked again after there was no credit for it. */
const REST_MS = 60_000;

/** How long it is not asked again after it failed: the failure may have cost a credit, and the next one would too. */
const FAILURE_REST_MS = 10 * 60_000;

/** How many questions are remembered. */
const REMEMBERED = 10_000;

/**
 * Remembers which questions came to nothing at an upstream that costs credits: there was none left, or the upstream
 * failed. Most titles never get a credit, and looking for the answer that is not there takes several queries: too many
 * for every request.
 */
export class RefusedQuestions {
  private readonly refused = new Map<
    string,
    { readonly untilMs: number; readonly reading: Reading<StoredAvailability> }
  >();

  constructor(private readonly clock: Clock) {}

  /** What the question came to, if it was refused lately. */
  find(key: string): Reading<StoredAvailability> | undefined {
    const known = this.refused.get(key);
    if (known && known.untilMs > this.clock()) return known.reading;
    this.refused.delete(key);
    return undefined;
  }

  /** Remembers a reading that came to nothing. */
  note(key: string, reading: Reading<StoredAvailability>): void {
    if (reading.status === 'ok') return;
    const { code, resetsAt = '' } = reading.failure;
    const restMs = code === 'UPSTREAM_QUOTA_EXHAUSTED' ? REST_MS : FAILURE_REST_MS;
    const resetsAtMs = Date.parse(resetsAt);
    const untilMs = Math.min(this.clock() + restMs, Number.isNaN(resetsAtMs) ? Infinity : resetsAtMs);
    this.refused.delete(key);
    this.refused.set(key, { untilMs, reading });
    const [oldest] = this.refused.keys();
    if (this.refused.size > REMEMBERED && oldest !== undefined) this.refused.delete(oldest);
  }
}
