import type { CreditPurpose, CreditState } from '@radarr/streaming-core';

/** The largest whole number that a column holds. */
const MOST = 2_147_483_647;

/** What one statement reads of an upstream's credits, at one moment. */
export interface CreditRow {
  readonly now_ms: number;
  readonly account: {
    readonly quota: number | null;
    readonly used: number | null;
    readonly stated_at: string | null;
    readonly blocked_until: string | null;
  } | null;
  readonly days: readonly { readonly day: string; readonly spent: number; readonly people_spent: number }[];
  readonly reservations: readonly {
    readonly id: string;
    readonly day: string;
    readonly purpose: CreditPurpose;
    readonly cost: number;
    readonly reserved_at: string;
    readonly ends_at: string;
  }[];
}

/** An upstream's rows as the state that the rules of spending know. */
export function toCreditState({ account, days, reservations }: CreditRow): CreditState {
  const { quota, used, stated_at: statedAt, blocked_until: blockedUntil } = account ?? {};
  return {
    days: days.map(({ day, spent, people_spent: peopleSpent }) => ({ day, spent, peopleSpent })),
    reservations: reservations.map(({ id, day, purpose, cost, ...times }) => ({
      id,
      day,
      purpose,
      cost,
      reservedAtMs: Date.parse(times.reserved_at),
      endsAtMs: Date.parse(times.ends_at),
    })),
    ...(statedAt && {
      account: { quota: quota ?? 0, used: used ?? 0, at: new Date(statedAt).toISOString() },
    }),
    ...(blockedUntil && { blockedUntilMs: Date.parse(blockedUntil) }),
  };
}

/** What has to be written to turn one state into another. */
export interface CreditChanges {
  readonly days: readonly { readonly day: string; readonly spent: number; readonly people_spent: number }[];
  /** The ids of reservations that are no more. */
  readonly ended: readonly string[];
  readonly reserved: readonly object[];
  /** Quota, used, stated at, blocked until; absent when nothing of it changed. */
  readonly account?: readonly (number | string | null)[];
}

/** Compares the states before and after a change. What did not change is the same object in both. */
export function creditChanges(before: CreditState, after: CreditState): CreditChanges {
  const { account, blockedUntilMs } = after;
  const changed = account !== before.account || blockedUntilMs !== before.blockedUntilMs;
  return {
    days: after.days
      .filter((day) => !before.days.includes(day))
      .map(({ day, spent, peopleSpent }) => ({ day, spent, people_spent: peopleSpent })),
    ended: before.reservations.filter((held) => !after.reservations.includes(held)).map(({ id }) => id),
    reserved: after.reservations
      .filter((held) => !before.reservations.includes(held))
      .map(({ id, day, purpose, cost, reservedAtMs, endsAtMs }) => ({
        id,
        day,
        purpose,
        cost,
        reserved_at: instantOf(reservedAtMs),
        ends_at: instantOf(endsAtMs),
      })),
    ...(changed && {
      account: [
        account ? Math.min(account.quota, MOST) : null,
        account ? Math.min(account.used, MOST) : null,
        account?.at ?? null,
        blockedUntilMs === undefined ? null : instantOf(blockedUntilMs),
      ],
    }),
  };
}

const instantOf = (ms: number): string => new Date(ms).toISOString();
