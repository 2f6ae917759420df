import {
  AGGREGATED,
  isStreamingError,
  MEDIA_TYPES,
  TRENDING_WINDOWS,
  type MediaType,
  type StreamingError,
  type TrendingListKey,
  type TrendingWindow,
} from '@radarr/streaming-core';
import type { SourceReport } from '../sources/source-report.js';
import type { TrendingAnswer } from './trending-list.js';
import type { TrendingService } from './trending-service.js';

/** What refreshing or warming all lists came to. */
export interface AllListsResult {
  readonly done: number;
  readonly failed: readonly { readonly list: TrendingListKey; readonly error: StreamingError }[];
  /** How the sources took part in the fused lists. */
  readonly sources: readonly SourceReport[];
}

/**
 * Asks every source once for every media type and window, and publishes every list made of them.
 * @param signal ends it after the list at hand
 */
export function refreshAllLists(service: TrendingService, signal?: AbortSignal): Promise<AllListsResult> {
  return overAllLists(signal, async (mediaType, window, attempt) => {
    await attempt({ mediaType, window, source: AGGREGATED }, (list) => service.refresh(list));
    for (const source of service.sourceIds) {
      await attempt({ mediaType, window, source }, (list) => service.refresh(list, 'remembered'));
    }
  });
}

/**
 * Makes sure that every fused list is there, so that nobody waits for the first one. Fresh lists are left alone.
 * @param signal ends it after the list at hand
 */
export function warmAllLists(service: TrendingService, signal?: AbortSignal): Promise<AllListsResult> {
  return overAllLists(signal, (mediaType, window, attempt) =>
    attempt({ mediaType, window, source: AGGREGATED }, (list) => service.read(list)),
  );
}

type Attempt = (
  list: TrendingListKey,
  act: (list: TrendingListKey) => Promise<TrendingAnswer>,
) => Promise<void>;

/** One media type and window after the other, to be polite to the upstreams. One list's failure stops no other. */
async function overAllLists(
  signal: AbortSignal | undefined,
  each: (mediaType: MediaType, window: TrendingWindow, attempt: Attempt) => Promise<void>,
): Promise<AllListsResult> {
  let done = 0;
  const sources: SourceReport[] = [];
  const failed: AllListsResult['failed'][number][] = [];
  const attempt: Attempt = async (list, act) => {
    if (signal?.aborted) return;
    try {
      const answer = await act(list);
      done += 1;
      if (list.source === AGGREGATED) sources.push(...answer.sources);
    } catch (error) {
      if (!isStreamingError(error)) throw error;
      failed.push({ list, error });
    }
  };
  for (const mediaType of MEDIA_TYPES) {
    for (const window of TRENDING_WINDOWS) await each(mediaType, window, attempt);
  }
  return { done, failed, sources };
}
