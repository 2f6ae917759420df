import type { CacheRead, Load, StreamingCache } from '@radarr/streaming-cache';
import {
  failureOf,
  UpstreamResponse,
  UpstreamUnavailable,
  type Clock,
  type UpstreamFailure,
  type UpstreamId,
} from '@radarr/streaming-core';
import type { Reading } from './reading.js';
import { withinDeadline } from './within-deadline.js';

interface SourceReaderOptions {
  readonly cache: StreamingCache;
  /** How long a source may take before an answer goes on without it. */
  readonly deadlineMs: number;
  readonly clock: Clock;
}

/** One question to one source. */
export interface SourceQuestion<T> {
  readonly upstream: UpstreamId;
  /** Names the answer in the cache. */
  readonly key: string;
  /** How long the answer is fresh, unless the load says otherwise. */
  readonly ttlMs: number;
  /** How long an old answer is kept after that. @default the cache's */
  readonly staleMs?: number;
  readonly load: Load<T>;
  /** Whether an answer is too empty to replace a good one. @default none is */
  readonly isEmpty?: (value: T) => boolean;
}

/** Asks single sources through the cache; a failure is a reading, never an exception. */
export class SourceReader {
  constructor(private readonly options: SourceReaderOptions) {}

  /** The source's answer: remembered while fresh, else asked for, else the last good one with the reason. */
  read<T>(question: SourceQuestion<T>): Promise<Reading<T>> {
    return this.reading(question, 'read');
  }

  /** The same, asking the source even when its remembered answer is still fresh. */
  refresh<T>(question: SourceQuestion<T>): Promise<Reading<T>> {
    return this.reading(question, 'refresh');
  }

  /** The source's answer if it is remembered and fresh. Asks nobody. */
  async remembered<T>(key: string): Promise<T | undefined> {
    const read = await this.options.cache.peek<T>(key);
    return read?.stale === false ? read.value : undefined;
  }

  private async reading<T>(question: SourceQuestion<T>, how: 'read' | 'refresh'): Promise<Reading<T>> {
    const { upstream, key, load, ttlMs, staleMs, isEmpty } = question;
    const { cache, deadlineMs, clock } = this.options;
    const askedAtMs = clock();
    try {
      const read = cache[how]<T>(key, load, {
        ttlMs,
        waitForRefreshMs: deadlineMs,
        ...(staleMs !== undefined && { staleMs }),
        ...(isEmpty && { isEmpty }),
      });
      return this.readingOf(upstream, await withinDeadline(read, deadlineMs, () => this.late(upstream)));
    } catch (error) {
      const isNews = (storedAt: number): boolean => how === 'read' || storedAt > askedAtMs;
      return this.readingWithout(question, error, isNews);
    }
  }

  /**
   * The last good answer of a source that was late: what is known must not be missing because looking it up took a part
   * of the source's time.
   */
  private async readingWithout<T>(
    { upstream, key }: SourceQuestion<T>,
    error: unknown,
    isNews: (storedAt: number) => boolean,
  ): Promise<Reading<T>> {
    const kept = await this.options.cache.peek<T>(key);
    if (!kept) return { upstream, status: 'failed', failure: this.failure(upstream, error) };
    const isFresh = !kept.stale && isNews(kept.storedAt);
    return this.readingOf(upstream, isFresh ? kept : { ...kept, failure: error });
  }

  private readingOf<T>(upstream: UpstreamId, read: CacheRead<T>): Reading<T> {
    const { value, storedAt } = read;
    if (!read.stale && read.failure === undefined) {
      const expiresAt = new Date(read.expiresAt).toISOString();
      return { upstream, status: 'ok', value, expiresAt, version: String(storedAt) };
    }
    const failure = this.failure(upstream, read.failure ?? this.late(upstream));
    return { upstream, status: 'stale', value, failure, version: `${storedAt}:${failure.code}` };
  }

  private late(upstream: UpstreamId): UpstreamUnavailable {
    return new UpstreamUnavailable(
      upstream,
      `${upstream} did not answer within ${this.options.deadlineMs} ms.`,
    );
  }

  private failure(upstream: UpstreamId, error: unknown): UpstreamFailure {
    const told = isEmptyAnswer(error)
      ? new UpstreamResponse(upstream, `${upstream} sent an empty answer, which it had not done before.`)
      : error;
    return failureOf(upstream, told, new Date(this.options.clock()).toISOString());
  }
}

/** Whether the cache has refused an answer because it was too empty to replace a good one. */
const isEmptyAnswer = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'CACHE_EMPTY_ANSWER';
