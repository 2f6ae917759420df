import type { AccountState, DeviceCode, FailedCode, Instant, PendingCode } from '@radarr/streaming-core';

/**
 * How long a process that asks about a code has for it. It is longer than any call may take: when it has passed, the
 * process has died, and another one asks.
 */
const POLL_TURN_MS = 20_000;

/** How much longer to wait between two questions once the upstream wants to be asked less often (RFC 8628, 3.5). */
const SLOW_DOWN_MS = 5_000;

/** A code whose next question is due after its interval. The one before is forgotten; a connected account stays. */
export function withCode(state: AccountState, code: DeviceCode, nowMs: number): AccountState {
  return { ...state, attempt: { status: 'pending', code, nextPollAt: isoAt(nowMs + code.intervalMs) } };
}

/** The code about which the upstream may be asked now. */
export function dueCode({ attempt }: AccountState, nowMs: number): PendingCode | undefined {
  return attempt?.status === 'pending' && Date.parse(attempt.nextPollAt) <= nowMs ? attempt : undefined;
}

/** Whether a person may still type this code. */
export function isPending({ attempt }: AccountState, { code }: PendingCode): boolean {
  return attempt?.status === 'pending' && attempt.code.deviceCode === code.deviceCode;
}

/** Takes the turn to ask about the code. */
export function withTurnToPoll(state: AccountState, { code }: PendingCode, nowMs: number): AccountState {
  return { ...state, attempt: { status: 'pending', code, nextPollAt: isoAt(nowMs + POLL_TURN_MS) } };
}

/** The same code, about which the upstream wants to be asked less often. */
export const slower = (code: DeviceCode): DeviceCode => ({
  ...code,
  intervalMs: code.intervalMs + SLOW_DOWN_MS,
});

/** Nothing came of the code. */
export function withCodeEnded(state: AccountState, status: FailedCode, nowMs: number): AccountState {
  return { ...state, attempt: { status, at: isoAt(nowMs) } };
}

export const isoAt = (ms: number): Instant => new Date(ms).toISOString();
