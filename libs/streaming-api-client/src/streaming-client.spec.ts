import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { StreamingApiError } from './problem-error.js';
import { createStreamingClient, type StreamingClient } from './streaming-client.js';

let server: Server | undefined;
let seen: IncomingMessage | undefined;
let body = '';

/** A client of a server that answers every request in this way. */
async function clientOf(answer: (response: ServerResponse) => void): Promise<StreamingClient> {
  server = createServer((request, response) => {
    seen = request;
    body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => answer(response));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return createStreamingClient({ baseUrl: `http://127.0.0.1:${port}/`, apiKey: 'secret' });
}

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}) =>
  (response: ServerResponse) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

describe('the streaming client', () => {
  it('asks for a list with what is wanted, and shows the key in the header only', async () => {
    const client = await clientOf(json(200, { data: { entries: [] } }));
    const answer = await client.trending('movie', { window: 'week', limit: 5 });
    expect(answer).toEqual({ data: { entries: [] } });
    expect(seen?.url).toBe('/api/streaming/trending/movie?window=week&limit=5');
    expect(seen?.headers['x-api-key']).toBe('secret');
  });

  it('asks for the details and the trend of a title by its kind and its number', async () => {
    const client = await clientOf(json(200, { data: {} }));
    await client.titleDetails('tv', 105);
    expect(seen?.url).toBe('/api/streaming/titles/105?media_type=tv');
    await client.titleTrend(105, { media_type: 'movie', window: 'week' });
    expect(seen?.url).toBe('/api/streaming/titles/105/trend?media_type=movie&window=week');
  });

  it('asks for a refresh', async () => {
    const client = await clientOf(json(202, { message: 'Cache refresh initiated' }));
    expect(await client.refreshCache()).toEqual({ message: 'Cache refresh initiated' });
    expect(seen?.method).toBe('POST');
  });

  it('connects, watches over and forgets an account', async () => {
    const client = await clientOf(json(200, { data: {} }));
    const asked: string[] = [];
    const note = (): void => void asked.push(`${seen?.method} ${seen?.url}`);
    await client.connectTrakt();
    note();
    await client.traktAccount();
    note();
    await client.refreshTraktAccount();
    note();
    await client.traktWatchlist({ media_type: 'tv' });
    note();
    await client.disconnectTrakt();
    note();
    const auth = '/api/streaming/trakt/auth';
    expect(asked).toEqual([
      `POST ${auth}/init`,
      `GET ${auth}/status`,
      `POST ${auth}/refresh`,
      'GET /api/streaming/trakt/watchlist?media_type=tv',
      `DELETE ${auth}`,
    ]);
  });

  it('signs in and out, with what it is given in the body alone', async () => {
    const session = { data: { expires_at: '2026-12-27T12:00:00.000Z' } };
    const client = await clientOf((response) =>
      seen?.method === 'DELETE' ? response.writeHead(204).end() : json(200, session)(response),
    );
    const asked: string[] = [];
    const note = (): void => void asked.push(`${seen?.method} ${seen?.url} ${body}`);
    expect(await client.signIn({ token: 'from the link' })).toEqual(session);
    note();
    expect(await client.signIn({ apiKey: 'the key' })).toEqual(session);
    note();
    expect(await client.session()).toEqual(session);
    note();
    await client.signOut();
    note();
    expect(asked).toEqual([
      'POST /api/session {"token":"from the link"}',
      'POST /api/session {"api_key":"the key"}',
      'GET /api/session ',
      'DELETE /api/session ',
    ]);
  });

  it('shows with what changes something that it is no page of another origin', async () => {
    const client = await clientOf(json(200, { data: {} }));
    const shown: unknown[] = [];
    const note = (): void => void shown.push(seen?.headers['x-requested-with']);
    await client.refreshCache();
    note();
    await client.disconnectTrakt();
    note();
    await client.status();
    note();
    expect(shown).toEqual(['radarr-streaming', 'radarr-streaming', undefined]);
  });

  it('sends cookies to its own origin alone', async () => {
    const options: (RequestInit | undefined)[] = [];
    const fetch = (_address: unknown, init?: RequestInit): Promise<Response> => {
      options.push(init);
      return Promise.resolve(Response.json({}));
    };
    const client = createStreamingClient({ fetch });
    await client.status();
    await client.refreshCache();
    expect(options.map((init) => init?.credentials)).toEqual(['same-origin', 'same-origin']);
  });

  it('rejects with what the problem body says', async () => {
    const problem = { type: 'urn:x', title: 'Busy', status: 503, detail: 'Come back later.' };
    const headers = { 'content-type': 'application/problem+json; charset=utf-8', 'retry-after': '30' };
    const client = await clientOf(json(503, problem, headers));
    const error: unknown = await client.trending('tv').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(StreamingApiError);
    expect(error).toMatchObject({ status: 503, message: 'Come back later.', problem, retryAfterMs: 30_000 });
  });

  it('rejects with the status when something else answered', async () => {
    const client = await clientOf((response) => response.writeHead(502).end('<html>Bad gateway</html>'));
    await expect(client.trending('tv')).rejects.toMatchObject({
      status: 502,
      message: expect.stringContaining('502'),
    });
  });

  it('gives a call up when it is told to', async () => {
    const client = await clientOf(() => undefined);
    const controller = new AbortController();
    const call = client.trending('movie', {}, { signal: controller.signal });
    controller.abort(new Error('changed my mind'));
    await expect(call).rejects.toThrow('changed my mind');
  });
});
