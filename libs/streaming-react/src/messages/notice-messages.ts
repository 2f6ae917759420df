import type { ProblemKind } from '../view-state/view-problem.js';

/** Texts that several components share. */
export interface NoticeMessages {
  readonly loading: string;
  readonly retry: string;
  readonly refreshing: string;
  readonly movie: string;
  readonly show: string;
  /** What is wrong, by kind. */
  readonly problemTitle: Readonly<Record<ProblemKind, string>>;
  /** What to do about it, by kind. */
  readonly problemAdvice: Readonly<Record<ProblemKind, string>>;
  /** @param time such as "at 14:05" or "in 5 minutes" */
  readonly tryAgainAt: (time: string) => string;
  /** @param age such as "5 minutes ago" @param sources such as "TMDB and Trakt" */
  readonly asOf: (age: string, sources: string) => string;
  /** @param age such as "yesterday" */
  readonly staleTitle: (age: string) => string;
  readonly degradedTitle: string;
  /** @param source such as "Trakt" @param reason what it says of it; null when it says nothing */
  readonly sourceFailed: (source: string, reason: string | null) => string;
  readonly sourceStale: (source: string, age: string | null) => string;
  readonly sourceNotConfigured: (source: string) => string;
  /** @param source such as "Watchmode" @param until such as "in 7 hours (1 June 2026, 00:00)"; null when not known */
  readonly sourceQuotaSpent: (source: string, until: string | null) => string;
  /** An answer of this age stands in. @param age such as "2 days ago" */
  readonly earlierUsed: (age: string) => string;
  /** An answer that an older one stands in for, because the network is away. */
  readonly offlineTitle: string;
  readonly demo: string;
  readonly opensInNewTab: string;
  readonly tmdbNotice: string;
  readonly justWatchNotice: string;
  readonly traktNotice: string;
  readonly watchmodeNotice: string;
}
