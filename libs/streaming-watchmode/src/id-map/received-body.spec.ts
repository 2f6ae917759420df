import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { receivedBody } from './received-body.js';

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
});
afterEach(() => {
  jest.useRealTimers();
});

const STALL_MS = 30_000;

function receiving({ complete = true } = {}) {
  const response = Object.assign(new PassThrough(), { complete });
  const bytes: number[] = [];
  const onBytes = (count: number) => void bytes.push(count);
  return { response, bytes, body: receivedBody(response, { signal: undefined, stallMs: STALL_MS, onBytes }) };
}

describe('receivedBody', () => {
  it('gives what comes, and counts it', async () => {
    const { response, bytes, body } = receiving();
    response.write('abc');
    expect((await body.next()).value).toEqual(Buffer.from('abc'));
    response.end('de');
    expect((await body.next()).value).toEqual(Buffer.from('de'));
    expect((await body.next()).done).toBe(true);
    expect(bytes).toEqual([3, 5]);
  });

  it('does not blame the server for the time that the reader takes', async () => {
    const { response, body } = receiving();
    response.write('abc');
    await body.next();
    jest.advanceTimersByTime(100 * STALL_MS);
    response.end('de');
    expect((await body.next()).value).toEqual(Buffer.from('de'));
  });

  it('gives up when nothing comes any more', async () => {
    const { response, body } = receiving();
    response.write('abc');
    await body.next();
    const next = body.next();
    jest.advanceTimersByTime(STALL_MS);
    await expect(next).rejects.toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      message: "watchmode's id map broke off after 3 bytes (STALLED).",
    });
  });

  it('does not take an end that is none for the end', async () => {
    const { response, body } = receiving({ complete: false });
    response.end();
    await expect(body.next()).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  });

  it('lets go of the connection when the reader leaves off', async () => {
    const { response, body } = receiving();
    response.write('abc');
    for await (const chunk of body) {
      expect(chunk).toHaveLength(3);
      break;
    }
    expect(response.destroyed).toBe(true);
    expect(jest.getTimerCount()).toBe(0);
  });
});
