import { describe, expect, it } from '@jest/globals';
import { deviceCode } from '../wire/device-code.js';
import { toAccountCode } from './account-code.js';

const SENT = {
  device_code: 'd3vice',
  user_code: 'ABCD1234',
  verification_url: 'https://auth.trakt.tv/activate',
  expires_in: 600,
  interval: 6,
};
const read = (fields: object = {}) =>
  toAccountCode({ ...deviceCode.parse({ ...SENT, ...fields }), receivedAt: '2026-05-01T12:00:00.000Z' });

describe('a code for the person', () => {
  it('says what to type where, for how long, and how often to ask', () => {
    expect(read()).toEqual({
      deviceCode: 'd3vice',
      userCode: 'ABCD1234',
      verificationUrl: 'https://auth.trakt.tv/activate',
      expiresAt: '2026-05-01T12:10:00.000Z',
      intervalMs: 6_000,
    });
  });

  it.each([
    [undefined, 5_000],
    [null, 5_000],
    [0, 1_000],
    [0.2, 1_000],
    [30, 30_000],
  ])('is asked for after an interval of %j seconds: %i ms', (interval, intervalMs) => {
    expect(read({ interval })).toMatchObject({ intervalMs });
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'auth.trakt.tv/activate', ''])(
    'never leads to %j',
    (verificationUrl) => {
      expect(deviceCode.safeParse({ ...SENT, verification_url: verificationUrl }).success).toBe(false);
    },
  );

  it('leads wherever Trakt says, a machine at home too', () => {
    expect(read({ verification_url: 'http://127.0.0.1:4010/activate' })).toMatchObject({
      verificationUrl: 'http://127.0.0.1:4010/activate',
    });
  });
});
