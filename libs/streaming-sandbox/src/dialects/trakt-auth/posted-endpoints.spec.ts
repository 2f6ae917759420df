import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Sandbox } from '../../sandbox.js';
import { startSandbox } from '../../start-sandbox.js';
import { APPLICATION, readBody, TraktApplication } from '../../testing/trakt-application.js';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.close());

const application = new TraktApplication(() => sandbox);

describe('endpoints that are posted to', () => {
  it('are counted by method, and no secret is ever told', async () => {
    const { userCode, deviceCode } = await application.newCode();
    sandbox.accounts.approve(userCode);
    const tokens = await readBody(await application.poll(deviceCode));
    await application.refresh(tokens.refresh_token);
    await fetch(`${sandbox.urls.traktAuth}/activate/${userCode}?code=${userCode}`);
    await fetch(`${sandbox.urls.traktAuth}/activate/${userCode}`, { method: 'POST' });
    expect(sandbox.counts().traktAuth.paths).toEqual({
      'POST /oauth/device/code': 1,
      'POST /oauth/device/token': 1,
      'POST /oauth/token': 1,
      'GET /activate/{user_code}': 1,
      'POST /activate/{user_code}': 1,
    });
    const told = JSON.stringify([sandbox.counts(), sandbox.requests(), sandbox.accounts.counts()]);
    for (const secret of [userCode, deviceCode, tokens.access_token, tokens.refresh_token, 'hush'])
      expect(told).not.toContain(secret);
  });

  it('have methods that are wrong, and paths that are unknown', async () => {
    const status = async (method: string, path: string) =>
      (await fetch(sandbox.urls.traktAuth + path, { method })).status;
    expect(await status('GET', '/oauth/token')).toBe(405);
    expect(await status('HEAD', '/oauth/token')).toBe(405);
    expect(await status('PUT', '/activate')).toBe(405);
    expect(await status('POST', '/oauth/invented')).toBe(404);
    expect(sandbox.counts().traktAuth.endpoints).toMatchObject({
      'GET /oauth/token': 1,
      'POST (unknown)': 1,
    });
  });

  it('fail as they are told to, in the words of this host', async () => {
    const fail = async (status: number, path: string) => {
      sandbox.faults.set({ upstream: 'traktAuth', endpoint: path, kind: 'status', status, times: 1 });
      const answer = await application.post(path, APPLICATION);
      expect(answer.status).toBe(status);
      return answer.text();
    };
    expect(await fail(503, '/oauth/token')).toMatch('<h1>503');
    expect(await fail(500, '/oauth/token')).toBe('');
    expect(await fail(401, '/oauth/token')).toMatch('"invalid_grant"');
    expect(await fail(400, '/oauth/device/token')).toBe('');
    expect(await fail(429, '/oauth/device/token')).toBe('');
    sandbox.faults.set({ upstream: 'traktAuth', kind: 'wrong-key', times: 1 });
    expect(await (await application.post('/oauth/device/code', APPLICATION)).json()).toMatchObject({
      error: 'invalid_client',
    });
  });

  it('do nothing under a fault that makes no answer, and everything under one that spoils it', async () => {
    const { refresh_token: token } = await application.connect();
    for (const at of ['before-headers', 'mid-body'] as const) {
      sandbox.faults.set({ upstream: 'traktAuth', endpoint: '/oauth/token', kind: 'reset', at, times: 1 });
      await expect(application.refresh(token).then((answer) => answer.text())).rejects.toThrow();
    }
    // The first reset came before the token was taken, the second after it.
    expect((await application.refresh(token)).status).toBe(400);
    expect(sandbox.accounts.counts()).toMatchObject({ refreshed: 1, refusedRefreshes: 1 });
  });

  it('take 64 KiB and no more, and the connection goes on', async () => {
    const body = (bytes: number) =>
      JSON.stringify({ ...APPLICATION, padding: '' }).replace('""', `"${'x'.repeat(bytes)}"`);
    expect((await application.post('/oauth/revoke', body(65_000))).status).toBe(200);
    expect((await application.post('/oauth/revoke', body(70_000))).status).toBe(413);
    expect((await application.post('/oauth/revoke', body(3_000_000))).status).toBe(413);
    expect((await application.post('/oauth/revoke', body(0))).status).toBe(200);
  });
});
