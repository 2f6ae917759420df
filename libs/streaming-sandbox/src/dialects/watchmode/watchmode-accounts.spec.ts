import { afterEach, describe, expect, it } from '@jest/globals';
import type { SandboxOptions } from '../../sandbox-options.js';
import type { Sandbox } from '../../sandbox.js';
import { startSandbox } from '../../start-sandbox.js';

const open: Sandbox[] = [];
const start = async (options: SandboxOptions = {}) => {
  const sandbox = await startSandbox({ now: '2026-11-01', titles: 100, ...options });
  open.push(sandbox);
  return sandbox;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((sandbox) => sandbox.close()));
});

const KEY = { 'x-api-key': 'key' };
const get = ({ urls }: Sandbox, path: string, headers: Record<string, string> = KEY) =>
  fetch(urls.watchmode + path, { headers });
const THE_MATRIX = '/title/movie-603/sources/';

describe('keys of Watchmode', () => {
  it.each([
    ['X-API-Key', THE_MATRIX, { 'x-api-key': 'key' }],
    ['Authorization', THE_MATRIX, { authorization: 'Bearer key' }],
    ['apiKey', `${THE_MATRIX}?apiKey=key`, {}],
  ])('are read from %s', async (_, path, headers: Record<string, string>) => {
    const sandbox = await start({ keys: { watchmode: ['key'] } });
    expect((await get(sandbox, path, headers)).status).toBe(200);
    expect(sandbox.credits.of('key').spent).toBe(2);
  });

  it.each([THE_MATRIX, '/invented/path'])('are judged before %s is looked for', async (path) => {
    const sandbox = await start({ keys: { watchmode: ['key'] } });
    for (const headers of [{}, { 'x-api-key': 'other' }, { authorization: 'Basic key' }] as const) {
      const answer = await get(sandbox, path, headers);
      expect(answer.status).toBe(401);
      expect(await answer.json()).toEqual({ success: false, errorMessage: 'Please enter a valid API key.' });
      expect(answer.headers.get('x-account-quota')).toBeNull();
    }
    expect(sandbox.credits.list()).toEqual([]);
  });

  it('are never told: not by counts, not by credits', async () => {
    const sandbox = await start();
    await get(sandbox, `${THE_MATRIX}?apiKey=very-secret`, {});
    const told = [sandbox.counts(), sandbox.requests(), sandbox.credits.list()];
    expect(JSON.stringify(told)).not.toContain('very-secret');
  });
});

describe('prices of Watchmode', () => {
  it.each([
    ['/title/1000001/sources/', 1],
    ['/title/1000001/details', 1],
    [THE_MATRIX, 2],
    ['/title/tt0133093/sources', 2],
    ['/title/1000001/details/?append_to_response=sources', 2],
    ['/title/tv-1396/details/?append_to_response=sources,seasons,episodes,cast-crew', 6],
    ['/list-titles/?regions=US', 1],
    ['/list-titles/?regions=US,GB,DE', 3],
    ['/releases/', 1],
    ['/sources/', 1],
    ['/title/movie-999999999/sources/', 0],
    ['/list-titles/?limit=251', 0],
    ['/changes/new_titles/', 0],
    ['/invented/', 0],
  ])('%s: %i', async (path, price) => {
    const sandbox = await start();
    const answer = await get(sandbox, path);
    expect(answer.headers.get('x-account-quota-used')).toBe(String(price));
    expect(sandbox.credits.spent()).toBe(price);
  });

  it('are not asked for what never was answered, and are for what was spoilt on the way', async () => {
    const sandbox = await start();
    sandbox.faults.set({ upstream: 'watchmode', kind: 'status', status: 503, times: 1 });
    await get(sandbox, THE_MATRIX);
    expect(sandbox.credits.spent()).toBe(0);
    sandbox.faults.set({ upstream: 'watchmode', kind: 'malformed-json', times: 1 });
    await get(sandbox, THE_MATRIX);
    expect(sandbox.credits.spent()).toBe(2);
  });
});

describe('the quota of Watchmode', () => {
  it('is a hard stop at the last credit, 402, until the month turns', async () => {
    const sandbox = await start({ watchmode: { quota: 3 } });
    const statuses = [];
    for (const path of [THE_MATRIX, THE_MATRIX, '/title/1000001/sources/', '/title/1000001/sources/'])
      statuses.push((await get(sandbox, path)).status);
    expect(statuses).toEqual([200, 402, 200, 402]);
    const refused = await get(sandbox, THE_MATRIX);
    expect(await refused.json()).toEqual({
      success: false,
      statusCode: 402,
      statusMessage: expect.any(String),
    });
    expect(refused.headers.get('x-account-quota-used')).toBe('3');
    expect(sandbox.credits.of('key')).toMatchObject({ used: 3, spent: 3, refused: 3 });
    sandbox.clock.set('2026-12-01');
    expect((await get(sandbox, THE_MATRIX)).status).toBe(200);
  });

  it('begins its month on the day of the account', async () => {
    const sandbox = await start({ watchmode: { quota: 2, monthStartsOn: 15 } });
    await get(sandbox, THE_MATRIX);
    sandbox.clock.set('2026-11-14');
    expect((await get(sandbox, THE_MATRIX)).status).toBe(402);
    sandbox.clock.set('2026-11-15');
    expect((await get(sandbox, THE_MATRIX)).status).toBe(200);
  });

  it('is told by /status/, and set from code and over HTTP', async () => {
    const sandbox = await start();
    sandbox.credits.set({ quota: 50 });
    const put = await fetch(`${sandbox.urls.control}/credits`, {
      method: 'PUT',
      body: JSON.stringify({ key: 'key', used: 49 }),
    });
    expect(await put.json()).toMatchObject({ spent: 0, accounts: [{ account: 1, quota: 50, used: 49 }] });
    expect(await (await get(sandbox, '/status/')).json()).toEqual({ quota: 50, quotaUsed: 49 });
    expect((await get(sandbox, '/status/')).status).toBe(402);
    const told = await fetch(`${sandbox.urls.control}/credits`);
    expect(await told.json()).toMatchObject({ spent: 1, accounts: [{ used: 50, refused: 1 }] });
    const wrong = await fetch(`${sandbox.urls.control}/credits`, { method: 'PUT', body: '{"used": -1}' });
    expect(wrong.status).toBe(400);
  });

  it('is one for each key, and the counts begin anew without giving it back', async () => {
    const sandbox = await start({ watchmode: { quota: 2 } });
    await get(sandbox, THE_MATRIX);
    expect((await get(sandbox, THE_MATRIX, { 'x-api-key': 'another' })).status).toBe(200);
    expect(sandbox.credits.list().map(({ used }) => used)).toEqual([2, 2]);
    sandbox.resetCounts();
    expect(sandbox.credits.spent()).toBe(0);
    expect((await get(sandbox, THE_MATRIX)).status).toBe(402);
  });

  it('is never overspent by calls at once', async () => {
    const sandbox = await start({ watchmode: { quota: 9, requestsPerMinute: 1000 } });
    const answers = await Promise.all(Array.from({ length: 30 }, () => get(sandbox, THE_MATRIX)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(4);
    expect(sandbox.credits.spent()).toBe(8);
  });
});

describe('the minute of Watchmode', () => {
  it('holds 120 requests; then 429 with the seconds to wait, by the clock of the sandbox', async () => {
    const sandbox = await start();
    const statuses = new Set<number>();
    for (let i = 0; i < 120; i++) statuses.add((await get(sandbox, '/invented')).status);
    expect(statuses).toEqual(new Set([400]));
    const late = await get(sandbox, THE_MATRIX);
    expect(late.status).toBe(429);
    expect(await late.json()).toEqual({
      success: false,
      statusCode: 429,
      statusMessage: 'The rate limit was exceeded.',
    });
    expect(late.headers.get('x-ratelimit-remaining')).toBe('0');
    const seconds = Number(late.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect((await get(sandbox, THE_MATRIX, { 'x-api-key': 'another' })).status).toBe(200);
    sandbox.clock.advance(seconds * 1000);
    const next = await get(sandbox, THE_MATRIX);
    expect(next.status).toBe(200);
    expect(next.headers.get('x-ratelimit-limit')).toBe('120');
    expect(next.headers.get('x-ratelimit-remaining')).toBe('119');
  });
});

describe('errors of Watchmode', () => {
  it('are bad requests for unknown paths, and nothing for other verbs', async () => {
    const sandbox = await start();
    const unknown = await get(sandbox, '/invented/path');
    expect(unknown.status).toBe(400);
    expect(await unknown.json()).toEqual({
      success: false,
      statusCode: 400,
      statusMessage: 'Invalid method',
    });
    const posted = await fetch(`${sandbox.urls.watchmode}/status/`, { method: 'POST', headers: KEY });
    expect(posted.status).toBe(405);
    expect(await posted.text()).toBe('');
  });

  it.each([
    [401, { 'content-type': /json/ }, { success: false, statusCode: 401, statusMessage: expect.any(String) }],
    [402, { 'x-account-quota-used': /^1000$/ }, { statusCode: 402 }],
    [429, { 'x-ratelimit-remaining': /^0$/, 'retry-after': /^30$/ }, { statusCode: 429 }],
    [500, { 'content-type': /json/ }, { statusCode: 500 }],
  ])('%i on demand, in the documented shape', async (status, headers: Record<string, RegExp>, body) => {
    const sandbox = await start();
    sandbox.faults.set({ upstream: 'watchmode', kind: 'status', status });
    const answer = await get(sandbox, THE_MATRIX);
    expect(answer.status).toBe(status);
    for (const [name, value] of Object.entries(headers)) expect(answer.headers.get(name)).toMatch(value);
    expect(await answer.json()).toMatchObject(body);
  });

  it('502 is a page, and a refused key has the shape that was observed', async () => {
    const sandbox = await start();
    sandbox.faults.set({ upstream: 'watchmode', kind: 'status', status: 502, times: 1 });
    expect((await get(sandbox, THE_MATRIX)).headers.get('content-type')).toMatch('text/html');
    sandbox.faults.set({ upstream: 'watchmode', kind: 'wrong-key', times: 1 });
    expect(await (await get(sandbox, THE_MATRIX)).json()).toHaveProperty('errorMessage');
  });
});
