import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { FILM, filmSchema, Pairs, times } from './testing/client.js';
import { HTML_TYPE, JSON_TYPE, inTurn, reply } from './testing/stand-in.js';

const pairs = new Pairs();
afterEach(() => pairs.closeAll());

const vote = { json: { stars: 5, words: 'très bien' }, schema: filmSchema };

describe('post', () => {
  it('sends JSON and gives the checked body', async () => {
    const { client, standIn, events } = await pairs.start(reply(201, FILM), {
      clock: () => Date.parse('2026-05-01T12:00:00Z'),
      headers: { 'Content-Type': 'text/plain' },
    });
    const answer = await client.post('/film/{id}/votes', { ...vote, params: { id: 603 }, query: { v: 2 } });
    expect(answer).toMatchObject({ body: { id: 603 }, status: 201, fetchedAt: '2026-05-01T12:00:00.000Z' });
    expect(standIn.seen[0]).toMatchObject({
      method: 'POST',
      url: '/film/603/votes?v=2',
      body: '{"stars":5,"words":"très bien"}',
      headers: { accept: 'application/json', 'content-type': 'application/json', 'content-length': '32' },
    });
    expect(events).toMatchObject([
      { type: 'attempt', method: 'POST', endpoint: '/film/{id}/votes', status: 201, outcome: 'ok' },
      { type: 'call', method: 'POST', endpoint: '/film/{id}/votes', outcome: 'ok' },
    ]);
  });

  it.each([200, 204])('takes no empty answer with %i for a body', async (status) => {
    const { client } = await pairs.start(reply(status, ''));
    const message = expect.stringMatching(/^films answered POST \/votes with /);
    await expect(client.post('/votes', vote)).rejects.toMatchObject({ message });
  });

  it('carries its body to no other place', async () => {
    const elsewhere = await pairs.start(reply(200, FILM));
    const { client } = await pairs.start(reply(307, '', { Location: `${elsewhere.standIn.baseUrl}/votes` }));
    await expect(client.post('/votes', vote)).rejects.toMatchObject({ code: 'UPSTREAM_RESPONSE' });
    expect(elsewhere.standIn.seen).toHaveLength(0);
  });
});

describe('tell', () => {
  it.each([
    ['nothing', reply(200, '')],
    ['204', reply(204, '')],
    ['an object', reply(200, '{}')],
    ['an empty page', reply(200, '', HTML_TYPE)],
  ])('is content with %s', async (_name, answer) => {
    const { client, standIn } = await pairs.start(answer);
    const told = await client.tell('/votes', { json: { stars: 5 } });
    expect(told.body).toBeUndefined();
    expect(standIn.seen[0]).toMatchObject({ method: 'POST', body: '{"stars":5}' });
  });

  it('takes the page of a network that wants a login for no success', async () => {
    const { client } = await pairs.start(reply(200, '<html>Please sign in</html>', HTML_TYPE));
    await expect(client.tell('/votes', { json: {} })).rejects.toMatchObject({ code: 'UPSTREAM_RESPONSE' });
  });

  it.each([
    [404, 'UPSTREAM_REQUEST'],
    [401, 'UPSTREAM_AUTH'],
    [503, 'UPSTREAM_UNAVAILABLE'],
  ])('fails with %i', async (status, code) => {
    const { client } = await pairs.start(reply(status, ''));
    await expect(client.tell('/votes', { json: {} })).rejects.toMatchObject({ code });
  });
});

/** Takes the whole request and then fails. */
const faults: readonly (readonly [string, RequestListener])[] = [
  ['a 503', reply(503, '')],
  ['a 429 that is over', reply(429, '', { 'Retry-After': '0' })],
  ['a reset', (request) => request.socket.resetAndDestroy()],
  ['silence', () => undefined],
  [
    'an answer that breaks off',
    (_request, response) => {
      response.writeHead(200, { ...JSON_TYPE, 'Content-Length': '1000' });
      response.write('{"id":');
      setImmediate(() => response.destroy());
    },
  ],
];

describe('a post that fails with', () => {
  it.each(faults)('%s is not made again', async (_name, fault) => {
    const { client, standIn, events } = await pairs.start(fault, { timeoutMs: 60 });
    const message = expect.stringMatching(/POST \/votes|slow down/);
    await expect(client.post('/votes', vote)).rejects.toMatchObject({ message });
    expect(standIn.seen).toHaveLength(1);
    expect(events.at(-1)).toMatchObject({ type: 'call', attempts: 1 });
  });

  it.each(faults)('%s is made again where it may be', async (_name, fault) => {
    // On a busy machine an answer may come too late, and then it is asked for once more.
    const options = { timeoutMs: 150, retry: { maxAttempts: 20 }, circuitBreaker: { failures: 20 } };
    const { client, standIn } = await pairs.start(inTurn(fault, reply(200, FILM)), options);
    const answer = await client.post('/votes', { ...vote, repeatable: true });
    expect(answer.body).toEqual({ id: 603 });
    expect(standIn.seen.length).toBeGreaterThan(1);
    expect(new Set(standIn.seen.map(({ body }) => body))).toEqual(new Set([JSON.stringify(vote.json)]));
  });
});

describe('the connection of a post', () => {
  it.each([
    ['is its own', false, 3],
    ['is shared where it may be sent twice', true, 1],
  ])('%s', async (_name, repeatable, connections) => {
    const { client, standIn } = await pairs.start(reply(200, FILM));
    await client.get('/film', { schema: filmSchema });
    await times(2, () => client.post('/votes', { ...vote, repeatable }));
    expect(new Set(standIn.seen.map(({ clientPort }) => clientPort)).size).toBe(connections);
  });
});

describe('the connection of a client that asks once', () => {
  it.each([
    ['is its own for each request', 1, 3],
    ['is shared where it may ask again', 2, 1],
  ])('%s', async (_name, maxAttempts, connections) => {
    const { client, standIn } = await pairs.start(reply(200, FILM), { retry: { maxAttempts } });
    await times(3, () => client.get('/film', { schema: filmSchema }));
    expect(new Set(standIn.seen.map(({ clientPort }) => clientPort)).size).toBe(connections);
  });
});
