import type { LoadContext, StreamingCache } from '@radarr/streaming-cache';
import {
  titleKeyText,
  type CallOptions,
  type MediaType,
  type TitleDirectory,
  type TitleFacts,
  type TitleKey,
} from '@radarr/streaming-core';
import type { MissingPieces } from './build-list.js';
import type { LookedUp } from './trending-list.js';

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
   * Looks up all missing pieces at once; the upstream's own rate limit paces the calls. A piece that fails is left
   * out, so that the next list asks for it again.
   */
  async find(mediaType: MediaType, missing: MissingPieces): Promise<LookedUp> {
    const [facts, tmdbIds] = await Promise.all([
      answered(missing.titles, async (key) => [String(key.tmdbId), await this.describe(key)]),
      answered(missing.imdbIds, async (imdbId) => [imdbId, await this.resolve(mediaType, imdbId)]),
    ]);
    return { facts, tmdbIds };
  }

  private async describe(key: TitleKey): Promise<TitleFacts | null> {
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

/** Asks for every piece at once and keeps those that were answered. */
async function answered<Piece, T>(
  pieces: readonly Piece[],
  ask: (piece: Piece) => Promise<readonly [string, T]>,
): Promise<Record<string, T>> {
  const settled = await Promise.allSettled(pieces.map(ask));
  return Object.fromEntries(settled.flatMap((piece) => (piece.status === 'fulfilled' ? [piece.value] : [])));
}
