import type { components } from '@radarr/streaming-api-client';

/** A title in a list. */
export type TrendingEntry = components['schemas']['TrendingEntryBody'];

/** A trending list, as the API gives it. */
export type TrendingList = Omit<components['schemas']['TrendingBody'], 'entries'> & {
  readonly entries: readonly TrendingEntry[];
};

/** Whether only titles with certain services or offers were asked for. */
export const isNarrowed = (list: TrendingList): boolean =>
  list.wanted_services !== undefined || list.availability_pending !== undefined;

/** Whether any source has a part in a list, now or earlier. */
export const isAnswered = (list: TrendingList): boolean =>
  list.sources.some(({ status }) => status === 'ok' || status === 'stale');
