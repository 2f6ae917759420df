import type { Instant } from '@radarr/streaming-core';

const SECOND_MS = 1_000;

/**
 * What time it was at the upstream when an answer left: its `Date`, and where a cache on the way kept the answer, also
 * the `Age` that it had there. Undefined when no date can be read.
 */
export function upstreamTime({ date, age }: Readonly<Record<string, string>>): Instant | undefined {
  const dateMs = Date.parse(date ?? '');
  if (Number.isNaN(dateMs)) return undefined;
  const ageMs = /^\d{1,9}$/.test(age ?? '') ? Number(age) * SECOND_MS : 0;
  return new Date(dateMs + ageMs).toISOString();
}
