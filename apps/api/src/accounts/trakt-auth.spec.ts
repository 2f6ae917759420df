import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '@radarr/streaming-sandbox';
import { startApiUnderTest, TRAKT_SECRET, type ApiUnderTest } from '../testing/api-under-test.js';
import {
  accountOf,
  accountVariables,
  beginConnection,
  connectAccount,
  disconnectAccount,
  renewTokens,
  untilAccountIs,
} from '../testing/trakt-account.js';
import { problemIn } from '../testing/trending-body.js';
import type { WatchlistResponse } from './watchlist.response.js';

describe('an account at Trakt', () => {
  let sandbox: Sandbox;
  let under: ApiUnderTest;
  beforeAll(async () => {
    sandbox = await startSandbox({ trakt: { pollSeconds: 1 } });
    const variables = { ...accountVariables(sandbox), SOURCE_DEADLINE_MS: '30000' };
    under = await startApiUnderTest({ sandbox, variables });
  }, 60_000);
  afterAll(async () => {
    await under.close();
    await sandbox.close();
  });
  afterEach(async () => {
    sandbox.faults.clear();
    await disconnectAccount(under);
  });

  it('is connected by a code that a person approves, and then its watchlist is there', async () => {
    expect(await accountOf(under)).toMatchObject({ status: 'disconnected', code: null, connection: null });
    const response = await under.ask('/api/streaming/trakt/auth/init', { method: 'POST' });
    const { data } = (await response.json()) as { data: Record<string, unknown> };
    expect(data).toEqual({
      device_code: expect.any(String),
      user_code: expect.stringMatching(/^\S{8}$/),
      verification_url: expect.stringMatching(/^http/),
      expires_in: expect.any(Number),
      interval: 1,
    });
    expect(await accountOf(under)).toMatchObject({
      status: 'pending',
      code: { user_code: data['user_code'], verification_url: data['verification_url'] },
    });
    sandbox.accounts.approve(String(data['user_code']));
    const { connection } = await untilAccountIs(under, 'connected');
    expect(Date.parse(connection?.expires_at ?? '')).toBeGreaterThan(Date.now() + 6 * 86_400_000);
    for (const kind of ['movie', 'tv']) {
      const list = await watchlist(`?media_type=${kind}`);
      expect(list).toMatchObject({ media_type: kind, region: 'US', stale: false });
      expect(list.titles.length).toBeGreaterThan(0);
      expect(list.titles.every((title) => title.media_type === kind)).toBe(true);
      await untilLookedUp(`?media_type=${kind}`);
    }
  });

  it('says what the titles of its watchlist are and where they can be watched, and narrows it to some services', async () => {
    await connectAccount(under, sandbox);
    const all = await untilLookedUp('');
    expect(all.titles.every(({ availability }) => availability.known)).toBe(true);
    expect(all.titles).toContainEqual(
      expect.objectContaining({ poster_path: expect.stringMatching(/^\/\S+\.jpg$/) }),
    );
    const narrowed = await watchlist('?providers=Netflix&offer_types=subscription');
    expect(narrowed.titles.length).toBeLessThan(all.titles.length);
    for (const { availability } of narrowed.titles) {
      expect(availability.services.map(({ service_id }) => service_id)).toContain('netflix');
    }
  });

  it('is not connected when the person refuses', async () => {
    sandbox.accounts.deny(await beginConnection(under));
    const { ended_code, message } = await untilAccountIs(under, 'disconnected');
    expect(ended_code?.outcome).toBe('denied');
    expect(message).toContain('refused');
  });

  it('is asked about less often when Trakt says so', async () => {
    sandbox.faults.set({
      upstream: 'traktAuth',
      endpoint: '/oauth/device/token',
      kind: 'status',
      status: 429,
      times: 1,
    });
    await connectAccount(under, sandbox);
    expect(sandbox.accounts.counts().pollsTooFast).toBe(0);
  });

  it('is renewed on request, and disconnected for good', async () => {
    await connectAccount(under, sandbox);
    sandbox.resetCounts();
    const renewed = await renewTokens(under);
    expect(renewed.status).toBe(200);
    expect((await accountOf(under)).connection?.refreshed_at).not.toBeNull();
    expect(sandbox.accounts.counts()).toMatchObject({ refreshed: 1, refusedRefreshes: 0 });
    const gone = await disconnectAccount(under);
    expect(await gone.json()).toMatchObject({
      data: { status: 'disconnected', revoked: true, message: null },
    });
    expect(sandbox.accounts.counts().revoked).toBe(1);
  });

  it('is forgotten here also while Trakt is away', async () => {
    await connectAccount(under, sandbox);
    sandbox.faults.set({ upstream: 'traktAuth', kind: 'status', status: 503 });
    const gone = await disconnectAccount(under);
    expect(await gone.json()).toMatchObject({
      data: { revoked: false, message: expect.stringContaining('Trakt') },
    });
    expect(await accountOf(under)).toMatchObject({ status: 'disconnected' });
  });

  it('is broken once the person shuts us out, and says so where operators look', async () => {
    await connectAccount(under, sandbox);
    sandbox.accounts.shutOut();
    const refused = await problemIn(await renewTokens(under));
    expect(refused.status).toBe(409);
    expect(await accountOf(under)).toMatchObject({ status: 'broken', broken_reason: 'revoked' });
    const ready = await under.ask('/health/ready');
    expect([ready.status, await ready.json()]).toMatchObject([
      200,
      {
        status: 'ready',
        warnings: [{ source: 'trakt', message: expect.stringContaining('Connect it again') }],
      },
    ]);
    const list = await under.ask('/api/streaming/trakt/watchlist');
    expect(list.status).toBe(409);
    await connectAccount(under, sandbox);
    expect(await (await under.ask('/health/ready')).json()).toMatchObject({ warnings: [] });
  });

  it.each(['/auth/refresh', '/watchlist'])('is needed for %s', async (path) => {
    const method = path === '/watchlist' ? 'GET' : 'POST';
    const problem = await problemIn(await under.ask(`/api/streaming/trakt${path}`, { method }));
    expect(problem).toMatchObject({ status: 409, detail: expect.stringContaining('onnect') });
  });

  it.each([
    ['media_type=person', 'media_type'],
    ['region=XX', 'region'],
    ['providers=Netflx', 'providers'],
    ['page=2', 'page'],
  ])('refuses a watchlist of %s', async (query, field) => {
    const problem = await problemIn(await under.ask(`/api/streaming/trakt/watchlist?${query}`));
    expect(problem).toMatchObject({ status: 400, errors: [{ field }] });
  });

  it('leaves no secret in any log line', async () => {
    await connectAccount(under, sandbox);
    await watchlist('');
    await renewTokens(under);
    const logs = under.logs.join('');
    for (const secret of [TRAKT_SECRET, ...sandbox.accounts.secrets()]) expect(logs).not.toContain(secret);
    expect(sandbox.accounts.secrets().length).toBeGreaterThan(3);
  });

  /** Asks as patiently as a page does: every answer is hundreds of titles, made in the process that looks them up. */
  async function untilLookedUp(query: string): Promise<WatchlistResponse['data']> {
    for (;;) {
      const list = await watchlist(query);
      if (list.facts_pending + list.availability_pending === 0) return list;
      await sleep(1_000);
    }
  }

  async function watchlist(query: string): Promise<WatchlistResponse['data']> {
    const response = await under.ask(`/api/streaming/trakt/watchlist${query}`);
    if (response.status !== 200) throw new Error(`status ${response.status}: ${await response.text()}`);
    return ((await response.json()) as WatchlistResponse).data;
  }
});

describe('without an application that may connect accounts', () => {
  it.each([
    [{ TRAKT_CLIENT_ID: undefined }, 'TRAKT_CLIENT_ID and TRAKT_CLIENT_SECRET'],
    [{}, 'set TRAKT_CLIENT_SECRET'],
  ])('every request says what is missing and where to get it: %j', async (variables, missing) => {
    const under = await startApiUnderTest({ variables });
    try {
      for (const path of ['/auth/status', '/watchlist']) {
        const problem = await problemIn(await under.ask(`/api/streaming/trakt${path}`));
        expect(problem).toMatchObject({ status: 409, detail: expect.stringContaining(missing) });
        expect(problem.detail).toContain('VIP');
      }
    } finally {
      await under.close();
    }
  });
});
