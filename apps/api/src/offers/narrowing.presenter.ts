import type { FilteredTitles } from '@radarr/streaming-aggregation';

/** Puts how far a list could be narrowed to what can be watched into the words of the HTTP API. */
export const presentNarrowing = ({
  pending,
  failed,
  failure,
}: Pick<FilteredTitles, 'pending' | 'failed' | 'failure'>) => ({
  availability_pending: pending,
  ...(failed > 0 && { availability_failed: failed }),
  ...(failure && { availability_reason: failure.reason }),
});
