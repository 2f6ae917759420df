import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createUpstreamHttp } from './create-upstream-http.js';
import { FILM, filmSchema, Pairs } from './testing/client.js';
import { HTML_TYPE, reply } from './testing/stand-in.js';

const pairs = new Pairs();
afterEach(() => pairs.closeAll());

describe('get', () => {
  it('gives the checked body, the headers and when the answer came', async () => {
    const { client } = await pairs.start(reply(200, FILM, { 'X-Page': '1' }), {
      clock: () => Date.parse('2026-05-01T12:00:00Z'),
    });
    const answer = await client.get('/movie/{id}', { params: { id: 603 }, schema: filmSchema });
    expect(answer).toMatchObject({ body: { id: 603 }, status: 200, fetchedAt: '2026-05-01T12:00:00.000Z' });
    expect(answer.headers['x-page']).toBe('1');
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ] as const)('inflates %s', async (encoding, compress) => {
    const { client } = await pairs.start(reply(200, compress(FILM), { 'Content-Encoding': encoding }));
    await expect(client.get('/a', { schema: filmSchema })).resolves.toMatchObject({ body: { id: 603 } });
  });

  it('sends the path of the base, the query, the headers, the credentials and who we are', async () => {
    const { standIn } = await pairs.start(reply(200, FILM));
    const ours = createUpstreamHttp({
      upstream: 'films',
      baseUrl: `${standIn.baseUrl}/3`,
      userAgent: 'Specs/1.0',
      headers: { 'Content-Type': 'application/json', 'X-Version': '2' },
      credentials: { headers: { Authorization: 'Bearer abc' }, query: { api_key: 'k' } },
    });
    await ours.get('/a', { query: { page: 2 }, schema: filmSchema });
    ours.close();
    expect(standIn.seen[0]).toMatchObject({
      url: '/3/a?page=2&api_key=k',
      headers: {
        accept: 'application/json',
        authorization: 'Bearer abc',
        'content-type': 'application/json',
        'user-agent': 'Specs/1.0',
        'x-version': '2',
      },
    });
  });

  it('uses one connection for calls that follow each other', async () => {
    const { client, standIn } = await pairs.start(reply(200, FILM));
    for (const id of [1, 2, 3]) await client.get('/movie/{id}', { params: { id }, schema: filmSchema });
    expect(new Set(standIn.seen.map((request) => request.clientPort)).size).toBe(1);
  });

  it('lets an upstream give a refusal its own meaning', async () => {
    const { client } = await pairs.start(reply(420, '{"reason":"limit"}'), {
      readRefusal: ({ status, body }) =>
        status === 420 && JSON.stringify(body).includes('limit')
          ? { kind: 'auth', message: 'This account is full.' }
          : undefined,
    });
    await expect(client.get('/a', { schema: filmSchema })).rejects.toMatchObject({
      code: 'UPSTREAM_AUTH',
      message: 'This account is full.',
    });
  });
});

describe('get of something that must exist', () => {
  it('fails when the upstream does not know it', async () => {
    const { client, standIn } = await pairs.start(reply(404, '{}'));
    await expect(
      client.get('/movie/{id}', { params: { id: 603 }, schema: filmSchema }),
    ).rejects.toMatchObject({
      code: 'UPSTREAM_REQUEST',
      message: 'films answered GET /movie/603 with HTTP 404.',
    });
    expect(standIn.seen).toHaveLength(1);
  });
});

describe('find', () => {
  it.each([404, 204])('gives undefined for %i', async (status) => {
    const { client, events } = await pairs.start(reply(status, ''));
    await expect(client.find('/a', { schema: filmSchema })).resolves.toBeUndefined();
    expect(events.at(-1)).toMatchObject({ outcome: 'not-found', attempts: 1 });
  });

  it('gives what is there', async () => {
    const { client } = await pairs.start(reply(200, FILM));
    await expect(client.find('/a', { schema: filmSchema })).resolves.toMatchObject({ body: { id: 603 } });
  });

  it('takes no outage for an absence', async () => {
    const { client } = await pairs.start(reply(503, '', HTML_TYPE));
    await expect(client.find('/a', { schema: filmSchema })).rejects.toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
    });
  });
});

describe('createUpstreamHttp', () => {
  it.each(['ftp://films.test', 'films.test', ''])('refuses the base URL "%s"', (baseUrl) => {
    expect(() => createUpstreamHttp({ upstream: 'films', baseUrl })).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', field: 'baseUrl' }),
    );
  });

  it('refuses numbers that make no sense', () => {
    const options = { upstream: 'films', baseUrl: 'http://films.test', timeoutMs: 0 };
    expect(() => createUpstreamHttp(options)).toThrow(expect.objectContaining({ field: 'timeoutMs' }));
  });
});
