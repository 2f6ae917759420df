import type { Instant, TitleDetails, TitleKey } from '@radarr/streaming-core';
import type { FreshReading, StaleReading } from '../sources/reading.js';
import type { SourceReport } from '../sources/source-report.js';

/** A title's details, with how they are known. */
export interface DetailsAnswer extends TitleKey {
  readonly details: TitleDetails;
  /** The one source. */
  readonly sources: readonly SourceReport[];
  /** When they stop being fresh. */
  readonly expiresAt: Instant;
  /** Past their time: nothing newer could be had just now. The report of the source says why. */
  readonly stale: boolean;
  /** Opaque; two answers about one title with the same version say the same. */
  readonly version: string;
}

/**
 * What the source said, as an answer.
 * @param ttlMs how long details are fresh
 */
export function answerOf(
  { mediaType, tmdbId }: TitleKey,
  reading: FreshReading<TitleDetails> | StaleReading<TitleDetails>,
  ttlMs: number,
): DetailsAnswer {
  const { upstream, status, value: details, version } = reading;
  const { fetchedAt } = details;
  const report: SourceReport = { upstream, status, fetchedAt, used: 1, dropped: 0 };
  return {
    mediaType,
    tmdbId,
    details,
    sources: [reading.status === 'stale' ? { ...report, failure: reading.failure } : report],
    expiresAt: new Date(Date.parse(fetchedAt) + ttlMs).toISOString(),
    stale: status === 'stale',
    version,
  };
}
