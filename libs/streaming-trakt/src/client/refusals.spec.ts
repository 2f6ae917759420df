import { describe, expect, it } from '@jest/globals';
import { readTraktRefusal } from './refusals.js';

const NOW = Date.parse('2026-11-01T10:00:00Z');
const read = (status: number, headers: Record<string, string> = {}) =>
  readTraktRefusal({ status, headers, body: undefined, receivedAtMs: NOW });

describe('readTraktRefusal', () => {
  it.each([403, 420, 426])('says plainly that Trakt refuses the application: %i', (status) => {
    expect(read(status)).toMatchObject({
      kind: 'auth',
      message: expect.stringMatching(/^Trakt refuses this application/),
    });
  });

  it('says what to do about it', () => {
    expect(read(403)?.message).toMatch(/Check the client id .* VIP accounts only/);
  });

  it('does not take an unknown path for an unknown title', () => {
    expect(read(405)).toMatchObject({ kind: 'request' });
  });

  it('reads the end of the rate limit when there is no Retry-After', () => {
    const limit = { name: 'UNAUTHED_API_GET_LIMIT', period: 300, limit: 500, until: '2026-11-01T10:05:00Z' };
    expect(read(429, { 'x-ratelimit': JSON.stringify(limit) })).toEqual({
      kind: 'rate-limited',
      retryAfterMs: 300_000,
    });
  });

  it.each(['', '{', '[]', '{"until":"soon"}'])('reads no end from "%s"', (header) => {
    expect(read(429, { 'x-ratelimit': header })).toEqual({ kind: 'rate-limited' });
  });

  it('takes a 401 for the token of an account, not for the application', () => {
    expect(read(401)).toMatchObject({
      kind: 'auth',
      message: expect.stringMatching(/token .* connect the account again/),
    });
  });

  it.each([404, 422, 500, 520])('leaves %i to HTTP', (status) => {
    expect(read(status)).toBeUndefined();
  });
});
