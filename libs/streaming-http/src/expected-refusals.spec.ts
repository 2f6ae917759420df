import { afterEach, describe, expect, it } from '@jest/globals';
import type { Refusal } from './answer/refusal.js';
import { FILM, filmSchema, Pairs, times } from './testing/client.js';
import { inTurn, reply } from './testing/stand-in.js';

const pairs = new Pairs();
afterEach(() => pairs.closeAll());

const WORDS: Readonly<Record<number, 'waiting' | 'gone'>> = { 400: 'waiting', 410: 'gone', 429: 'waiting' };
const question = {
  json: { code: 'c0de' },
  schema: filmSchema,
  expect: ({ status }: Refusal) => WORDS[status],
};

describe('a refusal that the request expects', () => {
  it.each([
    [400, 'waiting'],
    [410, 'gone'],
  ])('is an answer: %i', async (status, word) => {
    const { client, events } = await pairs.start(reply(status, '', { 'X-Age': '1' }), {
      clock: () => Date.parse('2026-05-01T12:00:00Z'),
    });
    const answer = await client.post('/codes', question);
    expect(answer).toMatchObject({ body: word, status, fetchedAt: '2026-05-01T12:00:00.000Z' });
    expect(answer.headers['x-age']).toBe('1');
    expect(events).toMatchObject([
      { type: 'attempt', outcome: 'expected', status },
      { type: 'call', outcome: 'expected' },
    ]);
  });

  it('leaves a success to the schema and every other refusal an error', async () => {
    const { client } = await pairs.start(inTurn(reply(200, FILM), reply(409, ''), reply(500, '')));
    await expect(client.post('/codes', question)).resolves.toMatchObject({ body: { id: 603 } });
    await expect(client.post('/codes', question)).rejects.toMatchObject({ code: 'UPSTREAM_REQUEST' });
    await expect(client.post('/codes', question)).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  });

  it('is told from others of its status by its body', async () => {
    const byBody = {
      ...question,
      expect: ({ body }: Refusal) => (JSON.stringify(body).includes('over') ? false : undefined),
    };
    const { client } = await pairs.start(
      inTurn(reply(400, '{"error":"over"}'), reply(400, '{"error":"no"}')),
    );
    await expect(client.post('/codes', byBody)).resolves.toMatchObject({ body: false });
    await expect(client.post('/codes', byBody)).rejects.toMatchObject({ code: 'UPSTREAM_REQUEST' });
  });

  it('may be expected where no body is', async () => {
    const { client } = await pairs.start(reply(410, ''));
    const { json, expect: expected } = question;
    await expect(client.tell('/codes', { json, expect: expected })).resolves.toMatchObject({ body: 'gone' });
  });

  it('comes before what the upstream means by it', async () => {
    const { client } = await pairs.start(reply(410, ''), { readRefusal: () => ({ kind: 'auth' }) });
    await expect(client.post('/codes', question)).resolves.toMatchObject({ body: 'gone' });
  });

  it('does not silence the client', async () => {
    const { client, standIn } = await pairs.start(reply(429, '', { 'Retry-After': '3600' }));
    await times(2, () => client.post('/codes', question));
    expect(standIn.seen).toHaveLength(2);
  });

  it('does not open the circuit, and closes one that is counting', async () => {
    const down = { ...question, expect: ({ status }: Refusal) => (status === 503 ? 'down' : undefined) };
    const { client, standIn } = await pairs.start(
      inTurn(reply(503, ''), reply(503, ''), reply(502, ''), reply(503, ''), reply(502, '')),
      { circuitBreaker: { failures: 2 } },
    );
    const bodies = [];
    for (let asked = 0; asked < 5; asked += 1) {
      const answer = await client.post('/codes', down).catch(() => undefined);
      bodies.push(answer?.body);
    }
    expect(bodies).toEqual(['down', 'down', undefined, 'down', undefined]);
    expect(standIn.seen).toHaveLength(5);
  });
});
