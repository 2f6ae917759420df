import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { expectNoSecrets } from '@radarr/streaming-core/testing';
import { z } from 'zod';
import type { UpstreamHttp } from '../upstream-http.js';
import { Pairs } from '../testing/client.js';
import { closedPort, reply } from '../testing/stand-in.js';

const pairs = new Pairs();
afterEach(() => pairs.closeAll());

const SECRETS = [
  'key-in-query',
  'token-in-header',
  'user-in-base',
  'word-in-base',
  'secret-in-path',
  'in-visible-query',
  'token-of-person',
  'code-in-body',
  'key_in_body',
];

const schema = z.object({ results: z.array(z.string()) });
const secretly = {
  params: { id: 'secret-in-path', person: 'token-of-person' },
  query: { q: 'in-visible-query' },
  credentials: { headers: { 'X-Person': 'Bearer token-of-person' } },
};
const json = { code: 'code-in-body', nested: [{ key_in_body: 'code-in-body' }] };

/** The ways to ask, each with all the secrets that it can hold. */
const CALLS: Readonly<Record<string, (client: UpstreamHttp) => Promise<unknown>>> = {
  get: (client) => client.get('/find/{id}/{person}', { ...secretly, schema }),
  post: (client) => client.post('/find/{id}/{person}', { ...secretly, schema, json }),
  tell: (client) => client.tell('/find/{id}/{person}', { ...secretly, json, repeatable: true }),
};

/** Says back all that it was sent, as a hostile upstream or a careless proxy would. */
const echo =
  (status: number): RequestListener =>
  (request, response) => {
    const said = JSON.stringify({
      status_message: request.url,
      [String(request.url)]: request.headers,
      secrets: SECRETS,
      error: json,
    });
    reply(status, said, {
      'X-Echo': String(request.headers.authorization),
      Location: request.url ?? '',
    })(request, response);
  };

const worlds: Readonly<Record<string, RequestListener>> = {
  'an answer of a wrong shape': echo(200),
  'a redirect': echo(302),
  'a 401': echo(401),
  'a 404': echo(404),
  'a 422': echo(422),
  'a 429': echo(429),
  'a 500': echo(500),
  'a reset': (request) => request.socket.resetAndDestroy(),
  silence: () => undefined,
  'no JSON': reply(200, SECRETS.join()),
};

interface Trial {
  readonly answer: RequestListener;
  readonly ask: ((client: UpstreamHttp) => Promise<unknown>) | undefined;
  readonly baseUrl?: string;
}

async function failedCall({ answer, ask, baseUrl }: Trial) {
  const options = {
    timeoutMs: 60,
    retry: { maxAttempts: 2 },
    secrets: ['secret-in-path'],
    credentials: { query: { api_key: 'key-in-query' }, headers: { Authorization: 'Bearer token-in-header' } },
  };
  const { standIn, events } = await pairs.start(answer, options);
  const base = (baseUrl ?? standIn.baseUrl).replace('http://', 'http://user-in-base:word-in-base@');
  const pair = await pairs.start(answer, {
    ...options,
    baseUrl: base,
    onEvent: (event) => events.push(event),
  });
  const error: unknown = await ask?.(pair.client).catch((thrown: unknown) => thrown);
  return { error, events, standIn };
}

const ways = Object.keys(CALLS);
/** All that breaks each of the ways. What is told takes any body for good. */
const trials = ways.flatMap((way) =>
  Object.keys(worlds)
    .filter((name) => way !== 'tell' || !['an answer of a wrong shape', 'no JSON'].includes(name))
    .map((name) => [name, way] as const),
);

describe('no secret shows in the error or the events of', () => {
  it.each(trials)('%s to a %s', async (name, way) => {
    const { error, events, standIn } = await failedCall({
      answer: worlds[name] ?? echo(500),
      ask: CALLS[way],
    });
    expect(error).toMatchObject({ code: expect.stringMatching(/^UPSTREAM_/) });
    expect(events.length).toBeGreaterThan(0);
    // The secrets did travel: what is looked for below was there to leak.
    expect(standIn.seen[0]).toMatchObject({
      url: '/find/secret-in-path/token-of-person?q=in-visible-query&api_key=key-in-query',
      headers: { 'x-person': 'Bearer token-of-person' },
      body: way === 'get' ? '' : JSON.stringify(json),
    });
    expectNoSecrets(error, SECRETS);
    expectNoSecrets(events, SECRETS);
  });

  it.each(ways)('a refused connection to a %s', async (way) => {
    const baseUrl = `http://127.0.0.1:${await closedPort()}`;
    const { error } = await failedCall({ answer: echo(500), ask: CALLS[way], baseUrl });
    expect(error).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', cause: { code: 'ECONNREFUSED' } });
    expectNoSecrets(error, SECRETS);
  });
});
