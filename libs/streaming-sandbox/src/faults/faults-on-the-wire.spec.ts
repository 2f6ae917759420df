import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { gunzipSync } from 'node:zlib';
import type { Sandbox } from '../sandbox.js';
import { startSandbox } from '../start-sandbox.js';
import type { FaultRequest } from './fault-request.js';

const TRAKT_HEADERS = {
  'content-type': 'application/json',
  'trakt-api-version': '2',
  'trakt-api-key': 'client',
};

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ now: '2026-11-01T00:00:00Z' });
});
afterEach(() => {
  sandbox.faults.clear();
});
afterAll(() => sandbox.close());

const tmdbUrl = (path = '/trending/movie/day') => `${sandbox.urls.tmdb}${path}?api_key=${'0'.repeat(32)}`;
const tmdb = (path?: string, init?: RequestInit) => fetch(tmdbUrl(path), init);
const trakt = (path = '/movies/trending') => fetch(sandbox.urls.trakt + path, { headers: TRAKT_HEADERS });
const set = (fault: FaultRequest) => sandbox.faults.set(fault);

/** What arrives when a connection is read as plain HTTP, without a client's own judgement. */
interface RawAnswer {
  readonly headers?: IncomingMessage['headers'];
  readonly body: Buffer;
  /** The error that ended it; undefined for an orderly end. */
  readonly error?: string;
}

function raw(url: string, headers: Record<string, string> = {}): Promise<RawAnswer> {
  return new Promise((resolve) => {
    let answered = false;
    const ask = request(url, { headers, agent: false }, (answer) => {
      answered = true;
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      const end = (error?: NodeJS.ErrnoException) =>
        resolve({
          headers: answer.headers,
          body: Buffer.concat(pieces),
          ...(error ? { error: error.code ?? 'error' } : {}),
        });
      answer.on('end', () => end());
      answer.on('error', end);
    });
    // Once there is an answer, a lost connection is told to both; the answer knows how far it came.
    ask.on('error', (error: NodeJS.ErrnoException) => {
      if (!answered) resolve({ body: Buffer.alloc(0), error: error.code ?? 'error' });
    });
    ask.end();
  });
}

/** How the connection itself ends: by a TCP reset, or in order. */
function endOfConnection(url: string): Promise<'reset' | 'orderly'> {
  const { port, hostname, pathname, search } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    socket.write(`GET ${pathname}${search} HTTP/1.1\r\nHost: sandbox\r\n\r\n`);
    socket.on('error', () => resolve('reset'));
    socket.on('close', () => resolve('orderly'));
    socket.resume();
  });
}

describe('faults of time', () => {
  it('latency: the right answer, not before its time', async () => {
    const right = await (await tmdb()).json();
    set({ upstream: 'tmdb', kind: 'latency', latencyMs: 120 });
    const started = performance.now();
    expect(await (await tmdb()).json()).toEqual(right);
    expect(performance.now() - started).toBeGreaterThanOrEqual(115);
  });

  it('slow: the right answer, in many pieces', async () => {
    const right = await (await tmdb('/configuration')).json();
    set({ upstream: 'tmdb', kind: 'slow', bytesPerSecond: 4000 });
    const answer = await tmdb('/configuration');
    let pieces = 0;
    let text = '';
    for await (const piece of answer.body ?? []) {
      pieces++;
      text += Buffer.from(piece as Uint8Array).toString();
    }
    expect(JSON.parse(text)).toEqual(right);
    expect(pieces).toBeGreaterThan(1);
  });

  it.each(['before-headers', 'mid-body'] as const)(
    'hang %s: nothing more comes, until the client gives up',
    async (at) => {
      set({ upstream: 'tmdb', kind: 'hang', at });
      const answer = tmdb(undefined, { signal: AbortSignal.timeout(200) }).then((response) =>
        response.text(),
      );
      await expect(answer).rejects.toThrow(/timeout|aborted/);
    },
  );

  it('clock-off: a wrong Date on a right answer', async () => {
    set({ upstream: 'tmdb', kind: 'clock-off', offsetMs: -86_400_000 });
    const answer = await tmdb();
    expect(answer.headers.get('date')).toMatch(/^Sat, 31 Oct 2026/);
    expect(answer.status).toBe(200);
  });
});

describe('faults of the connection', () => {
  it.each([
    [{ kind: 'reset' }, 'reset'],
    [{ kind: 'reset', at: 'mid-body' }, 'reset'],
    [{ kind: 'truncated' }, 'orderly'],
    [{ kind: 'truncated', framing: 'chunked' }, 'orderly'],
  ] as const)('%j ends the connection: %s', async (fault, end) => {
    set({ upstream: 'tmdb', ...fault });
    expect(await endOfConnection(tmdbUrl())).toBe(end);
  });

  it('reset before the headers', async () => {
    set({ upstream: 'tmdb', kind: 'reset' });
    expect(await raw(tmdbUrl())).toMatchObject({ error: 'ECONNRESET' });
  });

  it('reset in the middle of the body', async () => {
    set({ upstream: 'tmdb', kind: 'reset', at: 'mid-body' });
    const { headers, body, error } = await raw(tmdbUrl());
    expect(body.length).toBeGreaterThan(0);
    expect(body.length).toBeLessThan(Number(headers?.['content-length']));
    expect(error).toBe('ECONNRESET');
  });

  it('truncated: fewer bytes than Content-Length promised', async () => {
    set({ upstream: 'tmdb', kind: 'truncated' });
    const { headers, body, error } = await raw(tmdbUrl());
    expect(body.length).toBeGreaterThan(0);
    expect(body.length).toBeLessThan(Number(headers?.['content-length']));
    expect(error).toBe('ECONNRESET');
  });

  it('truncated between chunks', async () => {
    set({ upstream: 'tmdb', kind: 'truncated', framing: 'chunked' });
    const { headers, error } = await raw(tmdbUrl());
    expect(headers?.['transfer-encoding']).toBe('chunked');
    expect(error).toBe('ECONNRESET');
  });

  it('redirect to a web page, on the same server', async () => {
    set({ upstream: 'trakt', kind: 'redirect' });
    const answer = await trakt();
    expect(answer.redirected).toBe(true);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch('text/html');
  });

  it('redirect without end, however often the fault strikes', async () => {
    set({ upstream: 'trakt', kind: 'redirect', to: 'loop', times: 1 });
    await expect(trakt()).rejects.toMatchObject({ cause: { message: 'redirect count exceeded' } });
  });
});

describe('faults of size and packing', () => {
  it.each(['chunked', 'content-length'] as const)(
    'huge-body (%s): megabytes that are still JSON',
    async (framing) => {
      set({ upstream: 'tmdb', kind: 'huge-body', megabytes: 3, framing });
      const { headers, body } = await raw(tmdbUrl());
      expect(body.length).toBeGreaterThan(3 * 1024 * 1024);
      expect(headers?.['content-length']).toBe(framing === 'chunked' ? undefined : String(body.length));
      expect(JSON.parse(body.toString())).toHaveProperty('results');
    },
  );

  it('gzip: packed although nobody asked', async () => {
    set({ upstream: 'tmdb', kind: 'gzip' });
    const { headers, body } = await raw(tmdbUrl());
    expect(headers?.['content-encoding']).toBe('gzip');
    expect(JSON.parse(gunzipSync(body).toString())).toHaveProperty('results');
  });

  it('gzip, corrupt: only says so', async () => {
    set({ upstream: 'tmdb', kind: 'gzip', corrupt: true });
    const { body } = await raw(tmdbUrl());
    expect(() => gunzipSync(body)).toThrow(/incorrect header/);
  });

  it('gzip-bomb: small on the wire, large when unpacked', async () => {
    set({ upstream: 'tmdb', kind: 'gzip-bomb', megabytes: 8 });
    const { headers, body } = await raw(tmdbUrl());
    expect(headers?.['content-encoding']).toBe('gzip');
    expect(body.length).toBeLessThan(100_000);
    expect(gunzipSync(body).length).toBeGreaterThan(8 * 1024 * 1024);
  });
});

describe('gzip without a fault', () => {
  it('is sent to who accepts it, and to nobody else', async () => {
    const encoding = async (accepted?: string) =>
      (await raw(tmdbUrl(), accepted === undefined ? {} : { 'accept-encoding': accepted })).headers?.[
        'content-encoding'
      ];
    expect(await encoding('gzip, br')).toBe('gzip');
    expect(await encoding()).toBeUndefined();
    expect(await encoding('gzip;q=0, br')).toBeUndefined();
  });
});
