import type { LoadContext, StreamingCache } from '@radarr/streaming-cache';
import {
  titleKeyText,
  type CallOptions,
  type MediaType,
  type TitleDirectory,
  type TitleFacts,
  type TitleKey,
} from '@radarr/streaming-core';
import { untilOneFails } from '../sources/until-one-fails.js';
import type { LookedUp, MissingPieces } from './looked-up.js';

/** The upstream's rate limit paces look-ups; feeds must not queue behind them all. */
const AT_A_TIME = 8;

/** "The directory knows none" is an answer too, and remembered like one. */
interface Found<T> {
  readonly found: T | null;
}

interface TitleLookupOptions {
  readonly directory: TitleDirectory;
  readonly cache: StreamingCache;
  /** How long an answer about one title is fresh, in milliseconds. */
  readonly ttlMs: number;
  /** Gives up what is being looked up. */
  readonly stop: AbortSignal;
}

/** Asks the title directory for what a list lacks. Each answer is remembered, so that lists share them. */
export class TitleLookup {
  constructor(private readonly options: TitleLookupOptions) {}

  /**
   * Looks up the missing pieces, a few at a time. The first failure ends it, since the directory is then likely to fail
   * for all; what is not found is left out, so that the next list asks for it again.
   */
  async find(mediaType: MediaType, missing: MissingPieces): Promise<LookedUp> {
    const facts: Record<string, TitleFacts | null> = {};
    const tmdbIds: Record<string, number | null> = {};
    await untilOneFails(
      [
        ...missing.titles.map((key) => async () => {
          facts[String(key.tmdbId)] = await this.describe(key);
        }),
        ...missing.imdbIds.map((imdbId) => async () => {
          tmdbIds[imdbId] = await this.resolve(mediaType, imdbId);
        }),
      ],
      { atATime: AT_A_TIME, stop: this.options.stop },
    );
    return { facts, tmdbIds };
  }

  /**
   * What the directory says of one title; null when it knows no such title.
   * @throws {StreamingError} an `UPSTREAM_*` code
   */
  async describe(key: TitleKey): Promise<TitleFacts | null> {
    const { directory } = this.options;
    return this.remembered(`title:${titleKeyText(key)}`, async (call) => directory.describe(key, call));
  }

  private async resolve(mediaType: MediaType, imdbId: string): Promise<number | null> {
    const { directory } = this.options;
    return this.remembered(`tmdb-id:${mediaType}:${imdbId}`, async (call) => {
      const key = await directory.resolve(mediaType, { imdbId }, call);
      return key?.tmdbId;
    });
  }

  private async remembered<T>(
    key: string,
    ask: (call: CallOptions) => Promise<T | undefined>,
  ): Promise<T | null> {
    const { cache, ttlMs, stop } = this.options;
    const load = async ({ signal }: LoadContext<Found<T>>) => {
      stop.throwIfAborted();
      const found = await ask({ signal: AbortSignal.any([signal, stop]) });
      return { value: { found: found ?? null } };
    };
    const read = await cache.read<Found<T>>(key, load, { ttlMs });
    return read.value.found;
  }
}
