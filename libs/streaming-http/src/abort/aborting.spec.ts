import { getEventListeners, once } from 'node:events';
import { afterEach, describe, expect, it } from '@jest/globals';
import { FILM, filmSchema, Pairs } from '../testing/client.js';
import { JSON_TYPE, reply } from '../testing/stand-in.js';

const pairs = new Pairs();
afterEach(() => pairs.closeAll());

const reason = new Error('not any more');

describe('a caller who gives up', () => {
  it('gets the own reason, and the upstream is not asked', async () => {
    const { client, standIn } = await pairs.start(reply(200, FILM));
    const call = client.get('/a', { schema: filmSchema, signal: AbortSignal.abort(reason) });
    await expect(call).rejects.toBe(reason);
    expect(standIn.seen).toHaveLength(0);
  });

  it.each(['before the answer', 'within the body'])('ends the connection %s', async (when) => {
    const given = new AbortController();
    let closed: Promise<unknown> | undefined;
    const { client, standIn, events } = await pairs.start((request, response) => {
      closed = once(request.socket, 'close');
      if (when === 'within the body') response.writeHead(200, JSON_TYPE).write('{"id":');
      setTimeout(() => given.abort(reason), 20);
    });
    const call = client.get('/a', { schema: filmSchema, signal: given.signal });
    await expect(call).rejects.toBe(reason);
    await closed;
    expect(standIn.seen).toHaveLength(1);
    expect(events.map((event) => 'outcome' in event && event.outcome)).toEqual(['aborted', 'aborted']);
  });

  it('does not wait for the next attempt', async () => {
    const given = new AbortController();
    const { client, standIn } = await pairs.start(
      (request, response) => {
        reply(503, '')(request, response);
        setTimeout(() => given.abort(reason), 20);
      },
      { random: () => 0.99, retry: { baseDelayMs: 10_000, maxDelayMs: 10_000 } },
    );
    await expect(client.get('/a', { schema: filmSchema, signal: given.signal })).rejects.toBe(reason);
    expect(standIn.seen).toHaveLength(1);
  });

  it('leaves no listener behind on the own signal', async () => {
    const { client } = await pairs.start(reply(200, FILM));
    const { signal } = new AbortController();
    await client.get('/a', { schema: filmSchema, signal });
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});

describe('close', () => {
  it('gives up running calls and refuses later ones', async () => {
    const { client, standIn } = await pairs.start(() => setTimeout(() => client.close(), 20));
    const closed = { code: 'UPSTREAM_UNAVAILABLE', message: 'The client of films is closed.' };
    await expect(client.get('/a', { schema: filmSchema })).rejects.toMatchObject(closed);
    await expect(client.get('/a', { schema: filmSchema })).rejects.toMatchObject(closed);
    expect(standIn.seen).toHaveLength(1);
  });
});
