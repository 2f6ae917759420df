import type { Instant } from '@radarr/streaming-core';

/** When the oldest of several answers came: what is put together from them is no younger. */
export function oldestOf(answers: readonly { readonly fetchedAt: Instant }[]): Instant {
  return answers.map(({ fetchedAt }) => fetchedAt).reduce((a, b) => (a < b ? a : b));
}
