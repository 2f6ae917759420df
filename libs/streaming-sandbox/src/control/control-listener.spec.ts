import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Sandbox } from '../sandbox.js';
import { startSandbox } from '../start-sandbox.js';
import { TraktApplication } from '../testing/trakt-application.js';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

const call = async (method: string, path: string, body?: unknown) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? null);
  const answer = await fetch(sandbox.urls.control + path, {
    method,
    ...(body === undefined ? {} : { body: text }),
  });
  const answered = await answer.text();
  return { status: answer.status, body: answered === '' ? undefined : JSON.parse(answered) };
};
const trendingStatus = async () =>
  (await fetch(`${sandbox.urls.tmdb}/trending/movie/day?api_key=${'0'.repeat(32)}`)).status;

describe('the control address', () => {
  it('tells where everything is', async () => {
    expect((await call('GET', '/')).body.urls).toEqual(sandbox.urls);
  });

  it('switches faults on, lists them and switches them off', async () => {
    const set = await call('POST', '/faults', { upstream: 'tmdb', kind: 'status', status: 503, times: 2 });
    expect(set).toMatchObject({
      status: 201,
      body: { kind: 'status', remaining: 2, options: { status: 503 } },
    });
    expect(await trendingStatus()).toBe(503);
    expect((await call('GET', '/faults')).body).toMatchObject([{ remaining: 1, struck: 1 }]);
    expect((await call('DELETE', `/faults/${set.body.id}`)).status).toBe(204);
    expect((await call('DELETE', `/faults/${set.body.id}`)).status).toBe(404);
    expect(await trendingStatus()).toBe(200);
    await call('POST', '/faults', { upstream: '*', kind: 'reset' });
    expect((await call('DELETE', '/faults')).status).toBe(204);
    expect(await trendingStatus()).toBe(200);
  });

  it.each([
    ['not JSON', '{', /not JSON/],
    ['too long', JSON.stringify({ kind: 'x'.repeat(70_000) }), /at most 65536 bytes/],
    ['an unknown kind', { kind: 'earthquake' }, /kind: one of latency/],
    ['nothing', undefined, /kind: one of latency/],
  ])('answers 400 to a fault that is %s', async (_, body, message) => {
    const { status, body: answer } = await call('POST', '/faults', body);
    expect(status).toBe(400);
    expect(answer.error).toMatch(message);
  });

  it('describes every kind of fault with its options', async () => {
    const kinds = (await call('GET', '/fault-kinds')).body as readonly {
      kind: string;
      about: string;
      options: object;
    }[];
    const status = kinds.find(({ kind }) => kind === 'status');
    expect(Object.keys(status?.options ?? {})).toEqual(
      expect.arrayContaining(['upstream', 'times', 'latencyMs', 'status', 'retryAfter']),
    );
    expect(status?.about).toMatch(/\.$/);
  });

  it('counts and starts counting anew', async () => {
    await call('DELETE', '/counts');
    await trendingStatus();
    expect((await call('GET', '/counts')).body.tmdb.total).toBe(1);
    expect((await call('GET', '/requests')).body).toMatchObject([
      { upstream: 'tmdb', status: 200, path: '/3/trending/movie/day' },
    ]);
    await call('DELETE', '/counts');
    expect((await call('GET', '/counts')).body.tmdb.total).toBe(0);
  });

  it('moves the clock', async () => {
    expect((await call('PUT', '/clock', { now: '2026-11-01' })).body.now).toMatch(/^2026-11-01T00:00:0/);
    expect((await call('PUT', '/clock', { advanceMs: 86_400_000 })).body.now).toMatch(/^2026-11-02T/);
    expect((await call('GET', '/clock')).body.now).toMatch(/^2026-11-02T/);
    await call('DELETE', '/clock');
    expect(Math.abs(sandbox.clock.now() - Date.now())).toBeLessThan(1000);
    for (const bad of [{ now: 'tomorrow' }, { advance: 1 }, undefined])
      expect((await call('PUT', '/clock', bad)).status).toBe(400);
  });

  it('answers for the person at Trakt', async () => {
    const application = new TraktApplication(() => sandbox);
    const newCode = async () => (await application.newCode()).userCode;
    await call('DELETE', '/counts');
    expect((await call('PUT', '/accounts', { approve: await newCode() })).status).toBe(200);
    expect((await call('PUT', '/accounts', { deny: await newCode() })).status).toBe(200);
    expect((await call('PUT', '/accounts', { shutOut: true })).status).toBe(200);
    for (const tokens of ['remember', 'recall'])
      expect((await call('PUT', '/accounts', { tokens })).status).toBe(200);
    expect((await call('GET', '/accounts')).body).toMatchObject({ codes: 2, polls: 0, revoked: 0 });
    await call('DELETE', '/counts');
    expect((await call('GET', '/accounts')).body.codes).toBe(0);
    const unknown = await call('PUT', '/accounts', { approve: '00000000' });
    expect(unknown).toMatchObject({ status: 400, body: { error: 'there is no code "00000000"' } });
    for (const bad of [{ approve: 7 }, { shutOut: false }, { approve: 'a', deny: 'b' }, undefined])
      expect((await call('PUT', '/accounts', bad)).body.error).toMatch('send {"approve"');
  });

  it('knows what it does not do', async () => {
    expect((await call('GET', '/invented')).status).toBe(404);
    expect((await call('PUT', '/counts')).status).toBe(405);
  });
});
