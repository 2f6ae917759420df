import type { CreditBalance, CreditCaps, CreditStatus } from '../credits.js';
import type { UpstreamId } from '../upstream.js';
import { standingOf, type CreditLimit } from './credit-standing.js';
import type { CreditState } from './credit-state.js';

/** The balances of an upstream's credits at one moment. */
export function creditStatus(
  state: CreditState,
  { upstream, caps }: { readonly upstream: UpstreamId; readonly caps: CreditCaps },
  nowMs: number,
): CreditStatus {
  const standing = standingOf(state, caps, nowMs);
  const { day, month, account, blockedUntilMs, keptForPeople, takenByBackground } = standing;
  const open = blockedUntilMs === undefined ? Infinity : 0;
  const monthLeft = Math.max(0, Math.min(month.left, account?.left ?? Infinity, open));
  const dayLeft = Math.max(0, Math.min(day.left, monthLeft));
  return {
    upstream,
    day: balanceOf(day, caps.perDay, dayLeft),
    month: balanceOf(month, caps.perMonth, monthLeft),
    takenByBackground,
    leftForBackground: Math.max(0, dayLeft - keptForPeople),
    ...(account && { account: account.statement }),
    ...(blockedUntilMs !== undefined && { blockedUntil: new Date(blockedUntilMs).toISOString() }),
  };
}

const balanceOf = (limit: CreditLimit, cap: number, left: number): CreditBalance => ({
  cap,
  spent: limit.spent,
  reserved: limit.reserved,
  left,
  resetsAt: new Date(limit.resetsAtMs).toISOString(),
});
