import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { expectNoSecrets } from '@radarr/streaming-core/testing';
import { z } from 'zod';
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
];

/** Says back all that it was sent, as a hostile upstream or a careless proxy would. */
const echo =
  (status: number): RequestListener =>
  (request, response) => {
    const said = JSON.stringify({
      status_message: request.url,
      [String(request.url)]: request.headers,
      secrets: SECRETS,
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

async function failedCall(answer: RequestListener, baseUrl?: string) {
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
  const error: unknown = await pair.client
    .get('/find/{id}', {
      params: { id: 'secret-in-path' },
      query: { q: 'in-visible-query' },
      schema: z.object({ results: z.array(z.string()) }),
    })
    .catch((thrown: unknown) => thrown);
  return { error, events, standIn };
}

describe('no secret shows in the error or the events of', () => {
  it.each(Object.keys(worlds))('%s', async (name) => {
    const { error, events, standIn } = await failedCall(worlds[name] ?? echo(500));
    expect(error).toMatchObject({ code: expect.stringMatching(/^UPSTREAM_/) });
    expect(events.length).toBeGreaterThan(0);
    // The secrets did travel: what is looked for below was there to leak.
    expect(standIn.seen[0]?.url).toBe('/find/secret-in-path?q=in-visible-query&api_key=key-in-query');
    expectNoSecrets(error, SECRETS);
    expectNoSecrets(events, SECRETS);
  });

  it('a refused connection', async () => {
    const { error } = await failedCall(echo(500), `http://127.0.0.1:${await closedPort()}`);
    expect(error).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', cause: { code: 'ECONNREFUSED' } });
    expectNoSecrets(error, SECRETS);
  });
});
