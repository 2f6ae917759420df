import { afterEach, describe, expect, it } from '@jest/globals';
import { FILM, filmSchema, Pairs } from './testing/client.js';
import { inTurn, reply } from './testing/stand-in.js';

const pairs = new Pairs();
afterEach(() => pairs.closeAll());

const request = { schema: filmSchema };

describe("the upstream's rate limit", () => {
  it('comes back when the named wait is over', async () => {
    const { client, standIn } = await pairs.start(
      inTurn(reply(429, '', { 'Retry-After': '0' }), reply(200, FILM)),
    );
    await expect(client.get('/a', request)).resolves.toMatchObject({ body: { id: 603 } });
    expect(standIn.seen).toHaveLength(2);
  });

  it('reads a date by the given clock', async () => {
    const { client } = await pairs.start(reply(429, '', { 'Retry-After': 'Fri, 01 May 2026 12:01:00 GMT' }), {
      clock: () => Date.parse('2026-05-01T12:00:00Z'),
    });
    await expect(client.get('/a', request)).rejects.toMatchObject({
      code: 'UPSTREAM_RATE_LIMITED',
      retryAfterMs: 60_000,
    });
  });

  it('fails at once when the named wait is too long, and asks no more until it is over', async () => {
    const { client, standIn } = await pairs.start(reply(429, '', { 'Retry-After': '3600' }));
    const first = { code: 'UPSTREAM_RATE_LIMITED', retryAfterMs: 3_600_000 };
    await expect(client.get('/a', request)).rejects.toMatchObject(first);
    await expect(client.get('/b', request)).rejects.toMatchObject({ code: 'UPSTREAM_RATE_LIMITED' });
    expect(standIn.seen).toHaveLength(1);
  });

  it('stays silent no longer than the operator allows', async () => {
    const { client, standIn } = await pairs.start(reply(429, '', { 'Retry-After': '3600' }), {
      rateLimit: { maxHoldMs: 0 },
    });
    await expect(client.get('/a', request)).rejects.toMatchObject({ code: 'UPSTREAM_RATE_LIMITED' });
    await expect(client.get('/b', request)).rejects.toMatchObject({ code: 'UPSTREAM_RATE_LIMITED' });
    expect(standIn.seen).toHaveLength(2);
  });
});

describe('our own rate limit', () => {
  it('makes calls wait for their turn', async () => {
    const { client, standIn } = await pairs.start(reply(200, FILM), {
      rateLimit: { requests: 2, perMs: 80 },
    });
    await Promise.all([1, 2, 3].map(() => client.get('/a', request)));
    expect(standIn.seen).toHaveLength(3);
  });

  it('fails at once, unasked, when the turn comes after the deadline', async () => {
    const { client, standIn, events } = await pairs.start(reply(200, FILM), {
      rateLimit: { requests: 1, perMs: 60_000 },
    });
    await client.get('/a', request);
    const error: unknown = await client.get('/b', request).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'UPSTREAM_RATE_LIMITED' });
    const { retryAfterMs } = error as { retryAfterMs: number };
    expect(retryAfterMs).toBeGreaterThan(15_000);
    expect(retryAfterMs).toBeLessThanOrEqual(60_000);
    expect(standIn.seen).toHaveLength(1);
    expect(events.at(-1)).toMatchObject({ type: 'call', outcome: 'UPSTREAM_RATE_LIMITED' });
  });

  it('gives the place of an aborted call to the next one', async () => {
    const { client, standIn } = await pairs.start(reply(200, FILM), {
      rateLimit: { requests: 1, perMs: 300 },
      deadlineMs: 590,
    });
    await client.get('/a', request);
    const given = new AbortController();
    const waiting = client.get('/b', { ...request, signal: given.signal });
    given.abort(new Error('not any more'));
    await expect(waiting).rejects.toThrow('not any more');
    // Behind the aborted call it would have to wait for 600 ms, longer than its deadline.
    await expect(client.get('/c', request)).resolves.toMatchObject({ status: 200 });
    expect(standIn.seen.map(({ url }) => url)).toEqual(['/a', '/c']);
  });
});
