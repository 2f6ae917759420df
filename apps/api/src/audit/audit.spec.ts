import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '@radarr/streaming-sandbox';
import { SignInTokens } from '../sessions/sign-in-tokens.js';
import {
  startApiUnderTest,
  TRAKT_SECRET,
  WATCHMODE_KEY,
  type ApiUnderTest,
} from '../testing/api-under-test.js';
import { auditIn, type AuditLine } from '../testing/audit-in.js';
import { cookieOf } from '../testing/session-cookie.js';
import { accountVariables, untilAccountIs } from '../testing/trakt-account.js';
import { until } from '../testing/until.js';

const SESSION_NAME = /^[\w-]{12}$/;
const REQUEST_ID = /^[0-9a-f-]{36}$/;
const OWN_PAGE = { 'x-requested-with': 'radarr-streaming' };

let sandbox: Sandbox;
let under: ApiUnderTest;
let key: string;
const secrets: string[] = [TRAKT_SECRET, WATCHMODE_KEY];
beforeAll(async () => {
  sandbox = await startSandbox({ trakt: { pollSeconds: 1 } });
  const variables = { ...accountVariables(sandbox), STREAMING_API_KEY: undefined };
  under = await startApiUnderTest({ sandbox, variables });
  key = under.api.runtime.apiKey.value;
  secrets.push(key, new URL(under.api.signInLink).hash.slice('#token='.length));
}, 60_000);
afterAll(async () => {
  await under.close();
  await sandbox.close();
});

/** What was written since the test began. */
let before = 0;
beforeEach(() => {
  before = auditIn(under.logs).length;
});
const written = (): readonly AuditLine[] => auditIn(under.logs).slice(before);

/** Asks with the key; as a page of the server when there are other headers. */
const send = (method: string, path: string, body?: object, headers?: Record<string, string>) =>
  under.ask(path, {
    method,
    headers: { ...(headers ?? { 'x-api-key': key }), ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
const signIn = (body: object): Promise<Response> => send('POST', '/api/session', body, {});

/** A line by somebody who asked, in its whole shape. */
const line = (event: string, actor: object, more: object = {}): object => ({
  audit: true,
  event,
  actor,
  address: '127.0.0.1',
  request_id: expect.stringMatching(REQUEST_ID),
  outcome: 'ok',
  ...more,
});
const named = (kind: string): object => ({ kind, session: expect.stringMatching(SESSION_NAME) });
const bySystem = (event: string, more: object): object => ({
  audit: true,
  event,
  actor: { kind: 'system' },
  outcome: 'ok',
  ...more,
});

describe('the audit log', () => {
  it('tells what the start did: which keys it generated, which migrations it ran', () => {
    expect(auditIn(under.logs).slice(0, 3)).toEqual([
      bySystem('key.generated', { key: 'api-key' }),
      bySystem('key.generated', { key: 'secret-key' }),
      bySystem('migrations.run', {
        migrations: expect.arrayContaining(['CreateStreamingTables1700000000000']),
      }),
    ]);
  });

  it('tells who signed in, by link and by key, and who signed out', async () => {
    const token = under.api.app.get(SignInTokens, { strict: false }).issue();
    const [byLink, byKey] = [await signIn({ token }), await signIn({ api_key: key })];
    const cookie = cookieOf(byLink);
    secrets.push(token, ...[cookie, cookieOf(byKey)].map((text) => text.split('=')[1] ?? ''));
    expect((await send('DELETE', '/api/session', undefined, { cookie })).status).toBe(204);
    const lines = written();
    expect(lines).toEqual([
      line('session.created', named('link')),
      line('session.created', named('key')),
      line('session.ended', named('session')),
    ]);
    const names = lines.map(({ actor }) => (actor as { readonly session: string }).session);
    expect(names[2]).toBe(names[0]);
    expect(names[1]).not.toBe(names[0]);
    expect(lines[0]?.['request_id']).toBe(byLink.headers.get('x-request-id'));
  });

  it('tells who was not let in, and nothing of a sign-out by nobody', async () => {
    for (const body of [{ api_key: 'a-wrong-key' }, { token: 'a-wrong-token' }])
      expect((await signIn(body)).status).toBe(401);
    expect((await send('DELETE', '/api/session', undefined, { cookie: 'streaming_session=x' })).status).toBe(
      204,
    );
    expect(written()).toEqual([
      line('key.refused', { kind: 'unknown' }, { outcome: 'refused' }),
      line('session.refused', { kind: 'key' }, { outcome: 'refused' }),
      line('session.refused', { kind: 'link' }, { outcome: 'refused' }),
    ]);
  });

  it('tells who had what asked anew, and that the id map was replaced for it', async () => {
    const cookie = cookieOf(await signIn({ api_key: key }));
    const path = '/api/streaming/cache/refresh';
    await send('POST', path, { scope: ['id-map', 'availability:movie:603', 'coming-soon:tv:GB'] });
    await send('POST', path, { scope: ['nonsense'] });
    await send('POST', path, undefined, { cookie, ...OWN_PAGE });
    await until(() => written().some(({ event }) => event === 'id_map.replaced'));
    const [, ...lines] = written();
    expect(lines.filter(({ event }) => event !== 'id_map.replaced')).toEqual([
      line(
        'cache.refresh_requested',
        { kind: 'key' },
        { scope: ['id-map', 'availability:movie:603', 'coming-soon:tv:GB'] },
      ),
      line('cache.refresh_requested', named('session'), { scope: ['trending', 'coming-soon', 'providers'] }),
    ]);
    expect(lines.filter(({ event }) => event === 'id_map.replaced')).toEqual([
      bySystem('id_map.replaced', { by: 'job', rows: expect.any(Number) }),
    ]);
  });

  it('tells the story of an account', async () => {
    const auth = '/api/streaming/trakt/auth';
    const code = async () => {
      const { data } = (await (await send('POST', `${auth}/init`)).json()) as {
        data: Record<string, string>;
      };
      secrets.push(data['device_code'] ?? '', data['user_code'] ?? '');
      return data['user_code'] ?? '';
    };
    const asking = { ask: (path: string) => send('GET', path) };
    sandbox.accounts.deny(await code());
    await until(() => written().some(({ event }) => event === 'account.connect_ended'));
    sandbox.accounts.approve(await code());
    await untilAccountIs(asking, 'connected');
    await send('POST', `${auth}/refresh`);
    await send('DELETE', auth);
    sandbox.accounts.approve(await code());
    await untilAccountIs(asking, 'connected');
    sandbox.accounts.shutOut();
    await send('POST', `${auth}/refresh`);
    sandbox.faults.set({ upstream: 'traktAuth', kind: 'status', status: 503 });
    expect((await send('POST', `${auth}/init`)).status).toBe(503);
    sandbox.faults.clear();
    const [upstream, by, failed] = ['trakt', { kind: 'key' }, { outcome: 'failed' }];
    expect(written()).toEqual([
      line('account.connect_started', by, { upstream }),
      bySystem('account.connect_ended', { upstream, reason: 'denied', ...failed }),
      line('account.connect_started', by, { upstream }),
      bySystem('account.connected', { upstream }),
      line('account.renewal_requested', by, { upstream }),
      line('account.disconnected', by, { upstream }),
      line('account.connect_started', by, { upstream }),
      bySystem('account.connected', { upstream }),
      bySystem('account.broken', { upstream, reason: 'revoked', ...failed }),
      line('account.renewal_requested', by, { upstream, ...failed }),
      line('account.connect_started', by, { upstream, ...failed }),
    ]);
  }, 60_000);

  it('holds no key, token, cookie or code', () => {
    const lines = under.logs.filter((text) => text.includes('"audit":true'));
    expect(lines.length).toBeGreaterThan(20);
    expect(secrets.every((secret) => secret.length > 5)).toBe(true);
    for (const secret of secrets) expect(lines.join('\n')).not.toContain(secret);
  });
});

it('an address that asks too often is told of once, however often it goes on', async () => {
  const limited = await startApiUnderTest({ sandbox, variables: { RATE_LIMIT_PER_MINUTE: '3' } });
  const statuses: number[] = [];
  for (const path of [
    '/ping',
    '/api/streaming/status',
    '/nothing',
    '/nothing',
    '/nothing',
    '/api/streaming/status',
  ])
    for (let times = 0; times < 3; times += 1) statuses.push((await limited.ask(path)).status);
  await limited.close();
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(5);
  expect(auditIn(limited.logs).filter(({ event }) => event === 'access.rate_limited')).toEqual([
    line('access.rate_limited', { kind: 'unknown' }, { outcome: 'refused' }),
  ]);
}, 60_000);
