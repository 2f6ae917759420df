import type { RankedCandidate } from '@radarr/streaming-aggregation';
import type { CreditBalance, CreditStatus } from '@radarr/streaming-core';
import type { JobRun } from '@radarr/streaming-database';
import type { Job } from '../jobs/job.js';
import type { CreditBalanceBody, CreditsBody, JobBody } from './status.response.js';

/** Puts the credits of an upstream into the words of the HTTP API. */
export function presentCredits(status: CreditStatus, next: readonly RankedCandidate[]): CreditsBody {
  const { upstream, day, month, leftForBackground, account, blockedUntil } = status;
  return {
    source: upstream,
    day: presentBalance(day),
    month: presentBalance(month),
    left_for_background: leftForBackground,
    account: account ? { quota: account.quota, used: account.used, said_at: account.at } : null,
    blocked_until: blockedUntil ?? null,
    next: next.map(({ tmdbId, mediaType, worth, reason }) => ({
      tmdb_id: tmdbId,
      media_type: mediaType,
      worth,
      reason,
    })),
  };
}

function presentBalance({ cap, spent, reserved, left, resetsAt }: CreditBalance): CreditBalanceBody {
  return { cap, spent, reserved, left, resets_at: resetsAt };
}

/** Puts a job and its last run into the words of the HTTP API. */
export function presentJob({ name, everySeconds }: Job, run: JobRun | undefined): JobBody {
  const { startedAt, finishedAt, outcome, detail, nextDueAt } = run ?? {};
  return {
    name,
    every_seconds: everySeconds,
    running: startedAt !== undefined && (finishedAt === undefined || finishedAt < startedAt),
    started_at: startedAt ?? null,
    finished_at: finishedAt ?? null,
    outcome: outcome ?? null,
    detail: (detail as JobBody['detail'] | undefined) ?? null,
    next_due_at: everySeconds > 0 ? (nextDueAt ?? null) : null,
  };
}
