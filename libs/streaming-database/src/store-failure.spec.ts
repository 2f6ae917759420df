import { describe, expect, it } from '@jest/globals';
import { StoreError } from '@radarr/streaming-core';
import { QueryFailedError } from 'typeorm';
import { onStore } from './store-failure.js';

const failing = (error: unknown): Promise<unknown> =>
  onStore('read a cache entry', () => Promise.reject(error as Error)).catch((thrown: unknown) => thrown);

/** As the driver makes them: message and detail quote the values. */
const serverError = (fields: object): Error =>
  Object.assign(new Error('value "sesame" is bad'), { detail: 'sesame' }, fields);

describe('onStore', () => {
  it('hands a result through', async () => {
    expect(await onStore('read', () => Promise.resolve(1))).toBe(1);
  });

  it.each([
    [
      serverError({ code: '23505', constraint: 'uq_rank', table: 't' }),
      'a row is there already (23505, uq_rank)',
    ],
    [serverError({ code: '42P01' }), 'a table is missing (42P01)'],
    [serverError({ code: 'XX000', table: 'streaming_cache' }), 'error (XX000, streaming_cache)'],
    [serverError({ code: 'ECONNREFUSED' }), 'nothing listens there (ECONNREFUSED)'],
    [new Error('timeout exceeded when trying to connect'), 'no connection was to be had in time'],
    [new Error('Connection terminated unexpectedly'), 'the connection broke'],
    [new Error('Query read timeout'), 'no answer came in time'],
    [new TypeError('sesame is not a function'), 'failure (TypeError)'],
    ['sesame', 'unknown failure'],
  ])('says what %s is about, and keeps none of its values', async (error, reason) => {
    const wrapped = error instanceof Error ? new QueryFailedError('SELECT $1', ['sesame'], error) : error;
    for (const thrown of [await failing(error), await failing(wrapped)]) {
      expect(thrown).toMatchObject({
        code: 'STORE_ERROR',
        message: `The database could not read a cache entry: ${reason}.`,
      });
      expect(
        JSON.stringify([thrown, (thrown as Error).stack, (thrown as Error).cause ?? null]),
      ).not.toContain('sesame');
    }
  });

  it('hands our own error through, out of whatever wraps it', async () => {
    const own = new StoreError('The embedded database has stopped.');
    expect(await failing(own)).toBe(own);
    expect(await failing(new QueryFailedError('SELECT', [], own))).toBe(own);
  });
});
