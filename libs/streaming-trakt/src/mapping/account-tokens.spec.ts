import { describe, expect, it } from '@jest/globals';
import { tokens } from '../wire/tokens.js';
import { toAccountTokens } from './account-tokens.js';

const SENT = {
  access_token: 'acc3ss',
  token_type: 'bearer',
  expires_in: 604_800,
  refresh_token: 'r3fresh',
  scope: 'public',
  created_at: Date.parse('2026-05-01T12:00:00Z') / 1000,
};
const read = (fields: object = {}) =>
  toAccountTokens({ ...tokens.parse({ ...SENT, ...fields }), receivedAt: '2026-05-01T12:00:07.500Z' });

describe('the tokens of an account', () => {
  it.each([
    ['7 days', 604_800, '2026-05-08T12:00:00.000Z'],
    ['24 hours', 86_400, '2026-05-02T12:00:00.000Z'],
    ['3 months', 7_776_000, '2026-07-30T12:00:00.000Z'],
  ])('end when Trakt says: after %s', (_name, expiresIn, expiresAt) => {
    expect(read({ expires_in: expiresIn })).toEqual({
      accessToken: 'acc3ss',
      refreshToken: 'r3fresh',
      issuedAt: '2026-05-01T12:00:00.000Z',
      expiresAt,
    });
  });

  it.each([undefined, null, 0, 'yesterday', 1e300])(
    'are not thrown away for %j as the time when they were made',
    (createdAt) => {
      expect(read({ created_at: createdAt, expires_in: 60 })).toMatchObject({
        issuedAt: '2026-05-01T12:00:07.500Z',
        expiresAt: '2026-05-01T12:01:07.500Z',
      });
    },
  );

  it.each([{ access_token: '' }, { refresh_token: undefined }, { expires_in: 0 }, { expires_in: null }])(
    'are none with %j',
    (fields) => {
      expect(tokens.safeParse({ ...SENT, ...fields }).success).toBe(false);
    },
  );
});
