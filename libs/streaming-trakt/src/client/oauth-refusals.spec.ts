import { describe, expect, it } from '@jest/globals';
import type { Refusal } from '@radarr/streaming-http';
import { readCodeStatus, readOAuthRefusal, readTokenOver } from './oauth-refusals.js';

const refusal = (status: number, error?: string): Refusal => ({
  status,
  headers: {},
  body: error === undefined ? undefined : { error, error_description: 'in words' },
  receivedAtMs: 0,
});

describe('readCodeStatus', () => {
  it.each([
    [400, 'pending'],
    [404, 'unknown'],
    [409, 'used'],
    [410, 'expired'],
    [418, 'denied'],
    [429, 'slow-down'],
    [401, undefined],
    [403, undefined],
    [420, undefined],
    [500, undefined],
    [503, undefined],
  ])('reads %i as %s', (status, outcome) => {
    expect(readCodeStatus(refusal(status))).toBe(outcome);
  });

  it("takes OAuth's own word for pending", () => {
    expect(readCodeStatus(refusal(400, 'authorization_pending'))).toBe('pending');
  });

  it.each(['invalid_request', 'invalid_client', 'unauthorized_client'])(
    'does not take %s for an answer about the code, which would be asked for until it expires',
    (error) => {
      expect(readCodeStatus(refusal(400, error))).toBeUndefined();
    },
  );
});

describe('readTokenOver', () => {
  it.each([
    [400, 'invalid_grant'],
    [401, 'invalid_grant'],
    [401, undefined],
  ])('takes %i with %s for the end of the token', (status, error) => {
    expect(readTokenOver(refusal(status, error))).toBe('over');
  });

  it.each([
    [400, undefined],
    [400, 'invalid_request'],
    [400, 'invalid_client'],
    [401, 'invalid_client'],
    [403, 'invalid_grant'],
    [403, undefined],
    [404, undefined],
    [429, undefined],
    [500, 'invalid_grant'],
  ])('does not give a token up for %i with %s', (status, error) => {
    expect(readTokenOver(refusal(status, error))).toBeUndefined();
  });
});

describe('readOAuthRefusal', () => {
  it.each([
    [401, undefined],
    [401, 'invalid_client'],
    [403, undefined],
    [400, 'invalid_client'],
    [400, 'unauthorized_client'],
  ])('says what to check when the application is refused: %i with %s', (status, error) => {
    expect(readOAuthRefusal(refusal(status, error))).toMatchObject({
      kind: 'auth',
      message: expect.stringMatching(
        /^Trakt refuses this application\. Check the client id and the client secret/,
      ),
    });
  });

  it('leaves the rest to what Trakt means everywhere', () => {
    expect(readOAuthRefusal(refusal(405))).toMatchObject({ kind: 'request' });
    expect(readOAuthRefusal(refusal(400, 'invalid_request'))).toBeUndefined();
  });
});
