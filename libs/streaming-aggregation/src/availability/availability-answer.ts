import type { StoredAvailability, TitleKey } from '@radarr/streaming-core';
import { hasValue, type Reading } from '../sources/reading.js';
import { inOrder, isDegraded, type SourceReport } from '../sources/source-report.js';
import {
  availabilityIn,
  regionsOf,
  type AvailabilityPart,
  type TitleAvailability,
} from './title-availability.js';

/**
 * What the upstreams said, as one answer.
 * @param absent the reports of the upstreams that are not set up
 * @throws {Error} when no reading brought a value
 */
export function answerOf(
  { mediaType, tmdbId }: TitleKey,
  readings: readonly Reading<StoredAvailability>[],
  absent: readonly SourceReport[],
): TitleAvailability {
  const parts: AvailabilityPart[] = readings
    .filter(hasValue)
    .map(({ value, status }) => ({ availability: value, stale: status === 'stale' }));
  const reports = readings.map(reportOf);
  return {
    mediaType,
    tmdbId,
    sources: inOrder([...reports, ...absent]),
    fetchedAt: earliest(parts.map(({ availability }) => availability.fetchedAt)),
    expiresAt: earliest(parts.map(({ availability }) => availability.expiresAt)),
    stale: parts.every(({ stale }) => stale),
    degraded: isDegraded(reports),
    version: readings.map((reading) => `${reading.upstream}=${versionOf(reading)}`).join('|'),
    regions: () => regionsOf(parts),
    inRegion: (region, directory) => availabilityIn(region, parts, directory),
  };
}

function reportOf(reading: Reading<StoredAvailability>): SourceReport {
  const { upstream, status } = reading;
  if (!hasValue(reading)) return { upstream, status, used: 0, dropped: 0, failure: reading.failure };
  const { fetchedAt, offers, droppedLinks } = reading.value;
  const report = { upstream, status, fetchedAt, used: offers.length, dropped: droppedLinks };
  return reading.status === 'stale' ? { ...report, failure: reading.failure } : report;
}

const versionOf = (reading: Reading<unknown>): string =>
  hasValue(reading) ? reading.version : reading.failure.code;

function earliest(instants: readonly string[]): string {
  const first = instants.toSorted()[0];
  if (first === undefined) throw new Error('An answer needs at least one source that said something.');
  return first;
}
