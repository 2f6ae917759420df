import { titleKeyText, type AvailabilityCandidate } from '@radarr/streaming-core';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** After so long, half of what an answer said is taken to have changed. */
const HALF_CHANGED_MS = 7 * DAY_MS;

/** An answer that is younger is never asked for again, whatever the store says of its freshness. */
const YOUNGEST_MS = HOUR_MS;

/** What can speak for spending a credit on a title. */
export const CANDIDATE_REASONS = ['trending', 'asked-for', 'coming-soon'] as const;

export type CandidateReason = (typeof CANDIDATE_REASONS)[number];

/** A candidate with what asking about it is worth. */
export interface RankedCandidate extends AvailabilityCandidate {
  /** 0 to 300: up to 100 for each thing that speaks for it, less the more is known already. Only good for comparing. */
  readonly worth: number;
  /** What speaks for it most. */
  readonly reason: CandidateReason;
}

/**
 * Puts candidates in the order in which credits are best spent on them: first what most people see or wait for, and of
 * that, what has the oldest answer or none. So the few titles at the top do not take every credit each time their answers
 * are no longer fresh.
 */
export function rankCandidates(
  candidates: readonly AvailabilityCandidate[],
  nowMs: number,
): readonly RankedCandidate[] {
  return candidates
    .filter(({ fetchedAt }) => fetchedAt === undefined || nowMs - Date.parse(fetchedAt) >= YOUNGEST_MS)
    .flatMap((candidate) => {
      const merits = meritsOf(candidate, nowMs);
      const [best] = merits.toSorted((a, b) => b.worth - a.worth);
      if (!best) return [];
      const worth = merits.reduce((total, merit) => total + merit.worth, 0) * news(candidate, nowMs);
      return [{ ...candidate, worth: Math.round(worth * 10) / 10, reason: best.reason }];
    })
    .toSorted((a, b) => b.worth - a.worth || answeredAt(a) - answeredAt(b) || byKey(a, b));
}

interface Merit {
  readonly reason: CandidateReason;
  readonly worth: number;
}

/** The best rank, an arrival today and a question just now are worth 100 each. The last line of a page is worth half. */
function meritsOf(candidate: AvailabilityCandidate, nowMs: number): readonly Merit[] {
  const { trendingRank, requestedAt, comingOn } = candidate;
  return [
    ...merit('trending', trendingRank === undefined ? undefined : (trendingRank - 1) / 20),
    ...merit('asked-for', requestedAt === undefined ? undefined : (nowMs - Date.parse(requestedAt)) / DAY_MS),
    ...merit(
      'coming-soon',
      comingOn === undefined ? undefined : (Date.parse(comingOn) - nowMs) / (7 * DAY_MS),
    ),
  ];
}

/** @param distance in units in which the worth halves: 20 ranks, a day since it was asked for, a week to its arrival */
const merit = (reason: CandidateReason, distance: number | undefined): readonly Merit[] =>
  distance === undefined || Number.isNaN(distance)
    ? []
    : [{ reason, worth: 100 * 2 ** -Math.max(0, distance) }];

/** The part of an answer that would be new, 0 to 1. */
const news = ({ fetchedAt }: AvailabilityCandidate, nowMs: number): number =>
  fetchedAt === undefined ? 1 : 1 - 2 ** -((nowMs - Date.parse(fetchedAt)) / HALF_CHANGED_MS);

const answeredAt = ({ fetchedAt }: AvailabilityCandidate): number =>
  fetchedAt === undefined ? 0 : Date.parse(fetchedAt);

function byKey(a: AvailabilityCandidate, b: AvailabilityCandidate): number {
  const [first, second] = [titleKeyText(a), titleKeyText(b)];
  return Number(first > second) - Number(first < second);
}
