import { systemClock, type Clock } from '@radarr/streaming-core';
import { LruMap } from 'toad-cache';

/** How often something happened, and until when that counts, in milliseconds since 1970. */
interface Count {
  readonly times: number;
  readonly endsAt: number;
}

/** No more names than this are counted at once; the ones that were longest quiet are forgotten first. */
const CAPACITY = 10_000;

/** Counts by name, each over a time that begins with the first. Bounded, however many names there are. */
export class CountedTimes {
  private readonly counts = new LruMap<Count>(CAPACITY);

  /** @param windowMs how long one count lasts, in milliseconds */
  constructor(
    private readonly windowMs: number,
    private readonly clock: Clock = systemClock,
  ) {}

  /** Counts once more. @returns how often by now */
  add(name: string): number {
    const known = this.known(name);
    const count = {
      times: (known?.times ?? 0) + 1,
      endsAt: known?.endsAt ?? this.clock() + this.windowMs,
    };
    this.counts.set(name, count);
    return count.times;
  }

  /** How often so far. */
  of(name: string): number {
    return this.known(name)?.times ?? 0;
  }

  /** How long the present count still lasts, in milliseconds; 0 where nothing was counted. */
  leftMs(name: string): number {
    const known = this.known(name);
    return known ? known.endsAt - this.clock() : 0;
  }

  forget(name: string): void {
    this.counts.delete(name);
  }

  private known(name: string): Count | undefined {
    const count = this.counts.get(name);
    return count && count.endsAt > this.clock() ? count : undefined;
  }
}
