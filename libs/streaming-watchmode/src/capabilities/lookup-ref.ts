import type { AvailabilityQuery } from '@radarr/streaming-core';
import { isWatchmodeId, type WatchmodeTitleRef } from '../client/title-ref.js';

/** How a title is best asked for: by Watchmode's own number where it is known, which costs half. */
export function lookupRef({ mediaType, tmdbId, nativeId }: AvailabilityQuery): WatchmodeTitleRef {
  return isOwnId(nativeId) ? { watchmodeId: nativeId } : { mediaType, tmdbId };
}

/** Whether an id is really one of Watchmode's own numbers. */
export function isOwnId(nativeId: string | undefined): nativeId is string {
  return nativeId !== undefined && isWatchmodeId(nativeId);
}
