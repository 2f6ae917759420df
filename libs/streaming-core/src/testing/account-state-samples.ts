import type {
  AccountState,
  BrokenAccount,
  ConnectedAccount,
  PendingCode,
} from '../accounts/account-state.js';

/** An account with nothing that may be absent. */
export const CONNECTED: ConnectedAccount = {
  status: 'connected',
  tokens: {
    accessToken: 'acc3ss-of-sample',
    refreshToken: 'r3fresh-of-sample',
    issuedAt: '2026-05-14T12:00:00.000Z',
    expiresAt: '2026-05-21T12:00:00.000Z',
  },
  connectedAt: '2026-05-14T12:00:01.250Z',
  refreshAt: '2026-05-18T00:00:00.000Z',
};

const FULLY_KNOWN: ConnectedAccount = {
  ...CONNECTED,
  userName: 'Jane “J” Doe 🎬',
  refreshedAt: '2026-05-15T12:00:00.000Z',
  refreshingUntil: '2026-05-18T00:01:00.000Z',
  refreshFailure: { reason: 'trakt answered 503.', at: '2026-05-17T23:59:59.999Z', times: 3 },
};

const BROKEN: BrokenAccount = { status: 'broken', reason: 'revoked', since: '2026-05-19T08:00:00.000Z' };

const PENDING: PendingCode = {
  status: 'pending',
  code: {
    deviceCode: 'd3vice-of-sample',
    userCode: 'US3RC0DE',
    verificationUrl: 'https://upstream.example/activate',
    expiresAt: '2026-05-14T12:10:00.000Z',
    intervalMs: 5_000,
  },
  nextPollAt: '2026-05-14T12:00:05.000Z',
};

/** States of every kind, by what they say. */
export const ACCOUNT_STATES: Readonly<Record<string, AccountState>> = {
  disconnected: {},
  'a first code': { attempt: PENDING },
  'a code that came to nothing': { attempt: { status: 'denied', at: '2026-05-14T12:01:00.000Z' } },
  'an account': { account: CONNECTED },
  'an account of which all is known': { account: FULLY_KNOWN },
  'an account in use while another is connected': { account: FULLY_KNOWN, attempt: PENDING },
  'a broken account': { account: BROKEN },
  'a broken account with a name, and an expired code': {
    account: { ...BROKEN, reason: 'interrupted', userName: 'jane' },
    attempt: { status: 'expired', at: '2026-05-20T12:00:00.000Z' },
  },
};
