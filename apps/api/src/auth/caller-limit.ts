import { createHash } from 'node:crypto';
import { TooManyRequests } from '@radarr/streaming-nestjs';
import { CountedTimes } from '../http/counted-times.js';

const MINUTE_MS = 60_000;

/** Limits what is asked in one caller's name, from however many addresses. */
export class CallerLimit {
  private readonly asked = new CountedTimes(MINUTE_MS);

  /** @param perMinute how many requests a minute one key or one session may make; 0 for any number */
  constructor(private readonly perMinute: number) {}

  /**
   * Counts a request.
   * @param proof what the caller has shown: the key or a session. Only a digest of it is kept
   * @throws {TooManyRequests} when it is one too many
   */
  count(proof: string): void {
    if (this.perMinute === 0) return;
    const caller = createHash('sha256').update(proof).digest('base64url');
    if (this.asked.add(caller) <= this.perMinute) return;
    throw new TooManyRequests(
      `At most ${this.perMinute} requests a minute with one key or session; try again later.`,
      Math.ceil(this.asked.leftMs(caller) / 1_000),
    );
  }
}
