import { describe, expect, it } from '@jest/globals';
import { readTmdbRefusal } from './refusals.js';

const read = (status: number, body: unknown) =>
  readTmdbRefusal({ status, body, headers: {}, receivedAtMs: 0 });

describe('readTmdbRefusal', () => {
  it.each([
    {
      name: 'the usual body',
      status: 401,
      body: { success: false, status_code: 7, status_message: 'no' },
      kind: 'auth',
    },
    {
      name: 'a body without success',
      status: 404,
      body: { status_code: 34, status_message: 'no' },
      kind: 'not-found',
    },
    { name: 'an id that is none', status: 404, body: { status_code: 6 }, kind: 'not-found' },
    { name: 'a suspended key', status: 401, body: { status_code: 10 }, kind: 'auth' },
    { name: 'maintenance', status: 503, body: { status_code: 46 }, kind: 'unavailable' },
    { name: 'too many requests', status: 429, body: { status_code: 25 }, kind: 'rate-limited' },
    { name: 'a 404 of the proxy', status: 404, body: undefined, kind: 'request' },
  ])('understands $name', ({ status, body, kind }) => {
    expect(read(status, body)).toMatchObject({ kind });
  });

  it.each([
    ['a validation error, which has only texts', 422, { errors: ['query must be provided'] }],
    ['a number that it does not know', 500, { status_code: 11 }],
    ['a number that is none', 400, { status_code: 'seven' }],
    ['a page of the proxy', 502, undefined],
    ['a 404 without a number', 404, {}],
  ])('leaves %s to the HTTP status', (_name, status, body) => {
    expect(read(status, body)).toBeUndefined();
  });
});
