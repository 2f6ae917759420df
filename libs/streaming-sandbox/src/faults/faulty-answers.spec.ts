import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
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
interface Page {
  readonly results: readonly { readonly media_type: string }[];
}
const set = (fault: FaultRequest) => sandbox.faults.set(fault);

describe('fault status', () => {
  it('has the bodies of TMDB', async () => {
    const expected = { 401: 7, 404: 34, 429: 25, 500: 11, 503: 46, 504: 24 };
    for (const [status, code] of Object.entries(expected)) {
      sandbox.faults.clear();
      set({ upstream: 'tmdb', kind: 'status', status: Number(status) });
      const answer = await tmdb();
      expect(answer.status).toBe(Number(status));
      expect(await answer.json()).toMatchObject({ status_code: code });
    }
    sandbox.faults.clear();
    set({ upstream: 'tmdb', kind: 'status', status: 502 });
    expect(await (await tmdb()).text()).toMatch(/^<!DOCTYPE html>/);
  });

  it('has the bodies of Trakt: empty, plain text, or a page of the edge', async () => {
    const expected: Record<number, RegExp> = {
      401: /^$/,
      403: /^Forbidden$/,
      404: /^$/,
      500: /^$/,
      503: /<h1>503/,
      520: /<h1>520/,
    };
    for (const [status, body] of Object.entries(expected)) {
      sandbox.faults.clear();
      set({ upstream: 'trakt', kind: 'status', status: Number(status) });
      const answer = await trakt();
      expect(answer.status).toBe(Number(status));
      expect(await answer.text()).toMatch(body);
    }
  });

  it('429 of TMDB: without Retry-After, with seconds, with a date', async () => {
    set({ upstream: 'tmdb', kind: 'status', status: 429, times: 1 });
    set({ upstream: 'tmdb', kind: 'status', status: 429, retryAfter: 7, times: 1 });
    set({ upstream: 'tmdb', kind: 'status', status: 429, retryAfter: 3600, retryAfterAs: 'date', times: 1 });
    const waits = [];
    for (let i = 0; i < 3; i++) waits.push((await tmdb()).headers.get('retry-after'));
    expect(waits.slice(0, 2)).toEqual([null, '7']);
    expect(waits[2]).toMatch(/^Sun, 01 Nov 2026 01:0\d:\d\d GMT$/);
  });

  it('429 of Trakt: with X-Ratelimit as JSON, or with nothing when it is the edge', async () => {
    set({ upstream: 'trakt', kind: 'status', status: 429, retryAfter: 60, times: 1 });
    set({ upstream: 'trakt', kind: 'status', status: 429, retryAfter: 'none', times: 1 });
    const { headers } = await trakt();
    expect(headers.get('retry-after')).toBe('60');
    expect(JSON.parse(headers.get('x-ratelimit') ?? '')).toMatchObject({
      name: 'UNAUTHED_API_GET_LIMIT',
      period: 300,
      limit: 500,
      remaining: 0,
      until: expect.stringMatching(/^2026-11-01T00:01:\d\dZ$/),
    });
    const edge = await trakt();
    expect([edge.status, edge.headers.get('retry-after'), edge.headers.get('x-ratelimit')]).toEqual([
      429,
      null,
      null,
    ]);
  });
});

describe('fault wrong-key', () => {
  it('refuses good keys in the words of each upstream', async () => {
    set({ upstream: '*', kind: 'wrong-key' });
    expect(await (await tmdb()).json()).toMatchObject({ status_code: 7 });
    expect(await (await trakt()).text()).toBe('Forbidden');
  });
});

describe('faults of the body', () => {
  it('malformed-json: a whole answer that is no JSON', async () => {
    set({ upstream: 'tmdb', kind: 'malformed-json' });
    const answer = await tmdb();
    expect(answer.headers.get('content-type')).toMatch('json');
    const text = await answer.text();
    expect(Number(answer.headers.get('content-length') ?? text.length)).toBeGreaterThan(0);
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  });

  it('html: a page with status 200', async () => {
    set({ upstream: 'trakt', kind: 'html' });
    const answer = await trakt();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8']);
    sandbox.faults.clear();
    set({ upstream: 'trakt', kind: 'html', status: 502 });
    const failed = await trakt();
    expect([failed.status, failed.headers.get('content-type')]).toEqual([502, 'text/html; charset=UTF-8']);
  });

  it('content-type: the right body under a wrong name', async () => {
    set({ upstream: 'tmdb', kind: 'content-type', contentType: 'application/octet-stream' });
    const answer = await tmdb();
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(((await answer.json()) as Page).results).toHaveLength(20);
  });

  it('empty-list: the envelope stays, the rows go', async () => {
    set({ upstream: '*', kind: 'empty-list' });
    expect(await (await tmdb()).json()).toMatchObject({
      page: 1,
      results: [],
      total_pages: 0,
      total_results: 0,
    });
    const rows = await trakt();
    expect(await rows.json()).toEqual([]);
    expect(rows.headers.get('x-pagination-item-count')).toBe('0');
  });

  it('wrong-shape: JSON in which nothing is where it was', async () => {
    set({ upstream: '*', kind: 'wrong-shape' });
    expect(await (await tmdb()).json()).not.toHaveProperty('results');
    expect(await (await trakt()).json()).not.toBeInstanceOf(Array);
  });

  it.each(['wrong-shape', 'malformed-json'] as const)('%s leaves what is no JSON as it is', async (kind) => {
    const file = new URL('/datasets/title_id_map.csv', sandbox.urls.watchmode);
    const right = await (await fetch(file)).text();
    set({ upstream: 'watchmode', kind });
    expect(await (await fetch(file)).text()).toBe(right);
  });

  it('unknown-values: new keys in every row, new words in every second', async () => {
    set({ upstream: 'tmdb', kind: 'unknown-values' });
    const { results } = (await (await tmdb()).json()) as Page;
    expect(results).toHaveLength(20);
    const words = results.map((row) => row.media_type);
    expect(words.slice(0, 4)).toEqual(['movie', 'sandbox_unknown', 'movie', 'sandbox_unknown']);
    for (const row of results) expect(row).toHaveProperty('sandbox_extra');
  });

  it('hostile-texts: in every text and picture something, and once a word of the wanted length', async () => {
    set({ upstream: 'tmdb', kind: 'hostile-texts', longestChars: 5_000 });
    const { results } = (await (await tmdb()).json()) as {
      readonly results: readonly { readonly title: string; readonly poster_path: string }[];
    };
    expect(results).toHaveLength(20);
    const titles = results.map(({ title }) => title);
    expect(titles.join()).toMatch(/<script>.*\u202E.*\uD800/s);
    expect(JSON.stringify(results).match(/W{5000}/g)).toHaveLength(1);
    for (const { poster_path: picture } of results) expect(picture).not.toMatch(/^\/\w+\.jpg$/);
  });
});
