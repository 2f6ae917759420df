import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { FILM, filmSchema, Pairs, times } from '../testing/client.js';
import { reply } from '../testing/stand-in.js';

const pairs = new Pairs();
afterEach(() => pairs.closeAll());

const request = { schema: filmSchema, conditional: true };

/** Answers 304 whenever the client already has what is there. */
const tagged =
  (etag: string): RequestListener =>
  (incoming, response) =>
    incoming.headers['if-none-match'] === etag
      ? reply(304, '', { ETag: etag, 'X-Page': '2' })(incoming, response)
      : reply(200, FILM, { ETag: etag, 'X-Page': '1' })(incoming, response);

describe('conditional requests', () => {
  it.each(['W/"abc"', '"abc"', 'abc'])(
    'use the body again while the upstream confirms the tag %s',
    async (etag) => {
      let now = Date.parse('2026-05-01T12:00:00Z');
      const { client, standIn, events } = await pairs.start(tagged(etag), { clock: () => now });
      await client.get('/a', request);
      now += 60_000;
      const again = await client.get('/a', request);
      expect(again).toMatchObject({ status: 304, body: { id: 603 }, fetchedAt: '2026-05-01T12:01:00.000Z' });
      expect(again.headers['x-page']).toBe('2');
      expect(standIn.seen[1]?.headers['if-none-match']).toBe(etag);
      expect(events.at(-1)).toMatchObject({ outcome: 'not-modified' });
    },
  );

  it('tell apart what was asked', async () => {
    const { client, standIn } = await pairs.start(tagged('"abc"'));
    await client.get('/a', { ...request, query: { page: 1 } });
    await client.get('/a', { ...request, query: { page: 2 } });
    await client.get('/b', { ...request, query: { page: 1 } });
    expect(standIn.seen.map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('are sent only where they are switched on', async () => {
    const { client, standIn } = await pairs.start(tagged('"abc"'));
    await client.get('/a', { schema: filmSchema });
    await client.get('/a', { schema: filmSchema });
    expect(standIn.seen[1]?.headers['if-none-match']).toBeUndefined();
  });

  it('do not remember a body of a wrong shape', async () => {
    const { client, standIn } = await pairs.start(reply(200, '{"id":"x"}', { ETag: '"abc"' }));
    await times(2, () =>
      expect(client.get('/a', request)).rejects.toMatchObject({ code: 'UPSTREAM_RESPONSE' }),
    );
    expect(standIn.seen[1]?.headers['if-none-match']).toBeUndefined();
  });
});
