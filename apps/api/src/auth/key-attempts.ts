import { systemClock, type Clock } from '@radarr/streaming-core';
import { LruMap } from 'toad-cache';
import { CountedTimes } from '../http/counted-times.js';

/** How many wrong keys an address may show before none of its keys is looked at. */
export const WRONG_KEYS_ALLOWED = 10;

/** How long that lasts from the first of them, in milliseconds. It never grows, so that nobody is kept out for long. */
export const LOCKED_MS = 10 * 60_000;

/** How long an address that has proved itself is known, in milliseconds. */
const KNOWN_MS = 86_400_000;

/** At most so many are known at once. */
const KNOWN_ADDRESSES = 10_000;

/** What came of a key that was shown. `locked`: it was wrong or not even looked at, as too many were wrong before. */
export type KeyVerdict = 'right' | 'wrong' | 'locked';

/**
 * Stops an address from trying one key after another. An address from which somebody proved before, by the key, a
 * session or a link, that it is theirs keeps its say: else whoever shares it (behind a proxy that tells no addresses)
 * could lock its owner out.
 */
export class KeyAttempts {
  private readonly wrong: CountedTimes;
  private readonly proven = new LruMap<number>(KNOWN_ADDRESSES);

  constructor(private readonly clock: Clock = systemClock) {
    this.wrong = new CountedTimes(LOCKED_MS, clock);
  }

  /** Judges a key. @param isRight compares it; not asked while the address is locked */
  judge(address: string, isRight: () => boolean): KeyVerdict {
    const isLocked = this.isLocked(address);
    if (isLocked && !this.isProven(address)) return 'locked';
    if (isRight()) {
      this.prove(address);
      if (!isLocked) this.wrong.forget(address);
      return 'right';
    }
    this.wrong.add(address);
    return isLocked ? 'locked' : 'wrong';
  }

  /** Whether so many were wrong that those of a stranger are not looked at. */
  isLocked(address: string): boolean {
    return this.wrong.of(address) >= WRONG_KEYS_ALLOWED;
  }

  /** Notes that somebody at this address is allowed in. */
  prove(address: string): void {
    this.proven.set(address, this.clock() + KNOWN_MS);
  }

  /** How long until keys of this address are looked at again, in whole seconds, at least 1. */
  retryAfterSeconds(address: string): number {
    return Math.max(1, Math.ceil(this.wrong.leftMs(address) / 1_000));
  }

  private isProven(address: string): boolean {
    return (this.proven.get(address) ?? 0) > this.clock();
  }
}
