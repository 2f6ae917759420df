import type { Clock, StoredAvailability } from '@radarr/streaming-core';
import type { Reading } from '../sources/reading.js';

/** How long a question is not asked again after there was no credit for it. */
const REST_MS = 60_000;

/** How many questions are remembered. */
const REMEMBERED = 10_000;

/**
 * Remembers which titles there was no credit for. Most titles never get one, and looking for the answer that is not
 * there takes several queries: too many for every request.
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

  /** Remembers a reading if it is a refusal for want of credits. */
  note(key: string, reading: Reading<StoredAvailability>): void {
    if (reading.status === 'ok' || reading.failure.code !== 'UPSTREAM_QUOTA_EXHAUSTED') return;
    const nowMs = this.clock();
    const resetsAtMs = Date.parse(reading.failure.resetsAt ?? '');
    const untilMs = Math.min(nowMs + REST_MS, Number.isNaN(resetsAtMs) ? Infinity : resetsAtMs);
    this.refused.delete(key);
    this.refused.set(key, { untilMs, reading });
    const [oldest] = this.refused.keys();
    if (this.refused.size > REMEMBERED && oldest !== undefined) this.refused.delete(oldest);
  }
}
