import type { RankedCandidate } from '@radarr/streaming-aggregation';
import { titleKeyText, type CreditBalance, type CreditStatus, type NamedTitle } from '@radarr/streaming-core';
import type { JobRun } from '@radarr/streaming-database';
import type { Job } from '../jobs/job.js';
import type { UpstreamRecipe } from '../upstreams.js';
import type {
  CreditBalanceBody,
  CreditsBody,
  JobBody,
  NextTitleBody,
  UpstreamBody,
  UpstreamFailingBody,
} from './status.response.js';
import type { UpstreamStanding } from './upstream-health.js';

/**
 * Puts the credits of an upstream into the words of the HTTP API.
 * @param names what the titles that come next are called, by `titleKeyText`
 */
export function presentCredits(
  status: CreditStatus,
  next: readonly RankedCandidate[],
  names: ReadonlyMap<string, NamedTitle>,
): CreditsBody {
  const { upstream, day, month, leftForBackground, account, blockedUntil } = status;
  return {
    source: upstream,
    day: presentBalance(day),
    month: presentBalance(month),
    left_for_background: leftForBackground,
    account: account ? { quota: account.quota, used: account.used, said_at: account.at } : null,
    blocked_until: blockedUntil ?? null,
    next: next.map((title) => presentNext(title, names.get(titleKeyText(title)))),
  };
}

function presentNext(title: RankedCandidate, name: NamedTitle | undefined): NextTitleBody {
  const { tmdbId, mediaType, worth, reason } = title;
  return {
    tmdb_id: tmdbId,
    media_type: mediaType,
    title: name?.title ?? null,
    year: name?.year ?? null,
    worth,
    reason,
  };
}

function presentBalance({ cap, spent, reserved, left, resetsAt }: CreditBalance): CreditBalanceBody {
  return { cap, spent, reserved, left, resets_at: resetsAt };
}

/**
 * Puts an upstream into the words of the HTTP API.
 * @param missing the variables that are not set
 * @param standing how it has been doing, when it is set up
 */
export function presentUpstream(
  { id, offers, advice }: UpstreamRecipe,
  missing: readonly string[],
  standing: UpstreamStanding | undefined,
): UpstreamBody {
  const configured = missing.length === 0;
  return {
    source: id,
    configured,
    offers,
    missing,
    advice: configured ? null : advice,
    circuit: standing?.circuit ?? null,
    failing: standing?.failing ? presentFailing(standing.failing) : null,
  };
}

const presentFailing = ({
  sinceMs,
  lastMs,
  code,
}: NonNullable<UpstreamStanding['failing']>): UpstreamFailingBody => ({
  since: new Date(sinceMs).toISOString(),
  last_at: new Date(lastMs).toISOString(),
  error_code: code,
});

/** Puts a job and its last run into the words of the HTTP API. */
export function presentJob(
  { name, everySeconds }: Pick<Job, 'name' | 'everySeconds'>,
  run: JobRun | undefined,
): JobBody {
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
