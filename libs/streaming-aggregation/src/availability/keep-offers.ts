import type { StoredAvailability } from '@radarr/streaming-core';

const HOUR_MS = 60 * 60_000;

/** How long an upstream must go on answering without any offer before the offers it told of before are removed. */
export const CONFIRM_EMPTY_AFTER_MS = 3 * HOUR_MS;

/**
 * What is to be kept of an upstream's new answer. One that has lost every offer may be an accident of the upstream: the
 * earlier offers stand, marked, until a second such answer comes hours later. Until then the answer is fresh no longer
 * than to the moment from which it can be confirmed.
 */
export function keepOffers(
  earlier: StoredAvailability | undefined,
  answer: StoredAvailability,
): StoredAvailability {
  if (answer.offers.length > 0 || !earlier || earlier.offers.length === 0) return answer;
  const emptySince = earlier.emptySince ?? answer.fetchedAt;
  const confirmableAt = Date.parse(emptySince) + CONFIRM_EMPTY_AFTER_MS;
  if (Date.parse(answer.fetchedAt) >= confirmableAt) return answer;
  const expiresAt = Math.min(Date.parse(answer.expiresAt), confirmableAt);
  return { ...earlier, emptySince, expiresAt: new Date(expiresAt).toISOString() };
}
