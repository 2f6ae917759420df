import type { AccountReport } from '@radarr/streaming-aggregation';
import type { BrokenReason, DeviceCode, FailedCode } from '@radarr/streaming-core';
import type { TraktAuthBody, TraktCodeBody } from './trakt-auth.response.js';

const SECOND_MS = 1_000;

const CONNECT = 'Connect it again: POST /api/streaming/trakt/auth/init.';

const BROKEN: Readonly<Record<BrokenReason, string>> = {
  revoked: `Trakt takes our tokens no more: this application was removed from the account there, or its own settings changed. ${CONNECT}`,
  interrupted: `Trakt takes our tokens no more. An earlier renewal was interrupted, and a refresh token is good only once. ${CONNECT}`,
  unreadable: `The tokens were encrypted with another key. Set STREAMING_SECRET_KEY, or STREAMING_SECRET_KEYS_EARLIER, to it. Or: ${CONNECT}`,
};

const ENDED: Readonly<Record<FailedCode, string>> = {
  denied: 'The code was refused at Trakt.',
  expired: 'Nobody typed the code in time.',
  used: 'The code was used already.',
  unknown: 'Trakt does not know the code any more.',
};

/** Puts a code into the words of the HTTP API. */
export function presentCode(code: DeviceCode, nowMs: number): TraktCodeBody {
  const { deviceCode, userCode, verificationUrl, expiresAt, intervalMs } = code;
  return {
    device_code: deviceCode,
    user_code: userCode,
    verification_url: verificationUrl,
    expires_in: secondsUntil(expiresAt, nowMs),
    interval: Math.ceil(intervalMs / SECOND_MS),
  };
}

/** Puts where we stand into the words of the HTTP API. */
export function presentAccount(report: AccountReport, nowMs: number): TraktAuthBody {
  const { status, code, endedCode, connected, broken } = report;
  return {
    status,
    code: code
      ? {
          user_code: code.userCode,
          verification_url: code.verificationUrl,
          expires_at: code.expiresAt,
          expires_in: secondsUntil(code.expiresAt, nowMs),
        }
      : null,
    ended_code: endedCode ?? null,
    connection: connected
      ? {
          user_name: connected.userName ?? null,
          connected_at: connected.connectedAt,
          expires_at: connected.expiresAt,
          refreshed_at: connected.refreshedAt ?? null,
          next_refresh_at: connected.refreshAt,
          refresh_failure: connected.refreshFailure?.reason ?? null,
        }
      : null,
    broken_reason: broken?.reason ?? null,
    message: messageOf(report),
  };
}

/** What happened and what to do, in a sentence; null while all is well. */
export function messageOf({ code, endedCode, connected, broken }: AccountReport): string | null {
  if (code) return `Type ${code.userCode} at ${code.verificationUrl}.`;
  if (broken) return BROKEN[broken.reason];
  if (endedCode) return `${ENDED[endedCode.outcome]} POST /api/streaming/trakt/auth/init gives a new one.`;
  if (connected?.refreshFailure)
    return `The tokens could not be renewed yet: ${connected.refreshFailure.reason}`;
  return connected ? null : 'No account is connected. POST /api/streaming/trakt/auth/init begins.';
}

const secondsUntil = (instant: string, nowMs: number): number =>
  Math.max(0, Math.floor((Date.parse(instant) - nowMs) / SECOND_MS));
