import { describe, expect, it } from '@jest/globals';
import { isQuotaSpent, readWatchmodeRefusal } from './refusals.js';

const read = (status: number, body: unknown) =>
  readWatchmodeRefusal({ status, body, headers: {}, receivedAtMs: 0 });

describe('readWatchmodeRefusal', () => {
  it.each([
    ['as documented', { success: false, statusCode: 401, statusMessage: 'no' }],
    ['as the live service was seen to say it', { success: false, errorMessage: 'no' }],
    ['without a body', undefined],
  ])('understands a refused key %s', (_name, body) => {
    expect(read(401, body)).toMatchObject({ kind: 'auth', message: expect.stringMatching(/API key/) });
  });

  it('does not take a page of somebody else for an unknown title', () => {
    expect(read(404, undefined)).toMatchObject({
      kind: 'request',
      message: expect.stringMatching(/base URL/),
    });
    expect(read(404, { success: false, statusCode: 404 })).toBeUndefined();
  });

  it.each([400, 402, 405, 429, 500, 502])('leaves %i to the HTTP status', (status) => {
    expect(read(status, undefined)).toBeUndefined();
  });
});

describe('isQuotaSpent', () => {
  it('tells a spent month from a full minute', () => {
    expect([402, 429, 401].map((status) => isQuotaSpent({ status }))).toEqual([true, false, false]);
  });
});
