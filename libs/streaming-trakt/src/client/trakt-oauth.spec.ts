import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { expectNoSecrets } from '@radarr/streaming-core/testing';
import type { UpstreamEvent } from '@radarr/streaming-http';
import { startSandbox, type Sandbox } from '@radarr/streaming-sandbox';
import { CLIENT_ID, CLIENT_SECRET, connected, sandboxOAuth } from '../testing/sandbox-client.js';
import { createTraktOAuth } from './create-trakt-oauth.js';
import type { TraktOAuth } from './trakt-oauth.js';

const NOW = '2026-05-01T12:00:00.000Z';

let sandbox: Sandbox;
let oauth: TraktOAuth;
let events: UpstreamEvent[];
beforeEach(async () => {
  sandbox = await startSandbox({ now: NOW, keys: { traktAuth: [`${CLIENT_ID}:${CLIENT_SECRET}`] } });
  events = [];
  oauth = sandboxOAuth(sandbox.urls, {
    clock: () => sandbox.clock.now(),
    onEvent: (event) => events.push(event),
  });
});
afterEach(async () => {
  oauth.close();
  await sandbox.close();
});

/** Strikes every request to the auth host. */
const strike = (fault: object) => void sandbox.faults.setUnknown({ upstream: 'traktAuth', ...fault });

const CALLS: Readonly<Record<string, (client: TraktOAuth) => Promise<unknown>>> = {
  deviceCode: (client) => client.deviceCode(),
  deviceToken: (client) => client.deviceToken('d3vice-that-nobody-may-see'),
  refresh: (client) => client.refresh('r3fresh-that-nobody-may-see'),
  revoke: (client) => client.revoke('acc3ss-that-nobody-may-see'),
};

describe("Trakt's OAuth: a code", () => {
  it('tells what to type where, for how long and how often to ask, on the host of its own', async () => {
    const code = await oauth.deviceCode();
    expect(code).toMatchObject({
      user_code: expect.stringMatching(/^\w{8}$/),
      verification_url: `${sandbox.urls.traktAuth}/activate`,
      expires_in: 600,
      interval: 5,
      receivedAt: expect.stringMatching(/^2026-05-01T12:0/),
    });
    expect(sandbox.counts().traktAuth.endpoints).toEqual({ 'POST /oauth/device/code': 1 });
    expect(sandbox.counts().trakt.total).toBe(0);
  });

  it('is pending, asked for too fast, approved and then used', async () => {
    const { device_code: deviceCode, user_code: userCode } = await oauth.deviceCode();
    expect(await oauth.deviceToken(deviceCode)).toBe('pending');
    expect(await oauth.deviceToken(deviceCode)).toBe('slow-down');
    sandbox.clock.advance(6_000);
    sandbox.accounts.approve(userCode);
    const tokens = await oauth.deviceToken(deviceCode);
    expect(tokens).toMatchObject({ expires_in: 604_800, created_at: expect.any(Number) });
    expect(tokens).toHaveProperty('access_token', expect.stringMatching(/./));
    expect(tokens).toHaveProperty('refresh_token', expect.stringMatching(/./));
    expect(await oauth.deviceToken(deviceCode)).toBe('used');
  });

  it('is denied', async () => {
    const { device_code: deviceCode, user_code: userCode } = await oauth.deviceCode();
    sandbox.accounts.deny(userCode);
    expect(await oauth.deviceToken(deviceCode)).toBe('denied');
  });

  it('expires', async () => {
    const { device_code: deviceCode } = await oauth.deviceCode();
    sandbox.clock.advance(601_000);
    expect(await oauth.deviceToken(deviceCode)).toBe('expired');
  });

  it('that Trakt never gave out is unknown', async () => {
    expect(await oauth.deviceToken('another')).toBe('unknown');
  });

  it('may be asked for again and again: no answer of Trakt rests the client', async () => {
    const { device_code: deviceCode } = await oauth.deviceCode();
    strike({ kind: 'status', status: 429, retryAfter: 3600 });
    for (let asked = 0; asked < 10; asked += 1) expect(await oauth.deviceToken(deviceCode)).toBe('slow-down');
    expect(sandbox.counts().traktAuth.endpoints).toMatchObject({ 'POST /oauth/device/token': 10 });
  });
});

describe("Trakt's OAuth: tokens", () => {
  it('are renewed once by each refresh token', async () => {
    const first = await connected(sandbox, oauth);
    const second = await oauth.refresh(first.refresh_token);
    expect(second?.refresh_token).not.toBe(first.refresh_token);
    expect(await oauth.refresh(first.refresh_token)).toBeUndefined();
    expect(await oauth.refresh(second?.refresh_token ?? '')).toMatchObject({ expires_in: 604_800 });
    expect(sandbox.accounts.counts()).toMatchObject({ refreshed: 2, refusedRefreshes: 1 });
  });

  it.each([400, 401])('are over when Trakt says invalid_grant with %i', async (status) => {
    strike({ kind: 'status', status });
    expect(await oauth.refresh('r3fresh')).toBeUndefined();
  });

  it.each([
    [{ kind: 'status', status: 403 }, 'UPSTREAM_AUTH'],
    [{ kind: 'wrong-key' }, 'UPSTREAM_AUTH'],
    [{ kind: 'status', status: 404 }, 'UPSTREAM_REQUEST'],
    [{ kind: 'status', status: 429 }, 'UPSTREAM_RATE_LIMITED'],
    [{ kind: 'status', status: 500 }, 'UPSTREAM_UNAVAILABLE'],
    [{ kind: 'html' }, 'UPSTREAM_RESPONSE'],
    [{ kind: 'malformed-json' }, 'UPSTREAM_RESPONSE'],
    [{ kind: 'reset' }, 'UPSTREAM_UNAVAILABLE'],
  ])('are not taken for lost by %j: %s, sent once', async (fault, code) => {
    const { refresh_token: refreshToken } = await connected(sandbox, oauth);
    strike(fault);
    await expect(oauth.refresh(refreshToken)).rejects.toMatchObject({ code, upstream: 'trakt' });
    expect(sandbox.counts().traktAuth.endpoints).toMatchObject({ 'POST /oauth/token': 1 });
  });

  it("are not given up because the operator's secret is wrong", async () => {
    const { refresh_token: refreshToken } = await connected(sandbox, oauth);
    const mistyped = sandboxOAuth(sandbox.urls, { clientSecret: 'mistyped' });
    await expect(mistyped.refresh(refreshToken)).rejects.toMatchObject({
      code: 'UPSTREAM_AUTH',
      message: expect.stringMatching(
        /^Trakt refuses this application\. Check the client id and the client secret/,
      ),
    });
    mistyped.close();
    expect(await oauth.refresh(refreshToken)).toBeDefined();
  });

  it('are worthless once they are revoked, and may be revoked again', async () => {
    const { access_token: accessToken, refresh_token: refreshToken } = await connected(sandbox, oauth);
    await oauth.revoke(accessToken);
    expect(await oauth.refresh(refreshToken)).toBeUndefined();
    await oauth.revoke(accessToken);
    strike({ kind: 'status', status: 401 });
    await oauth.revoke(accessToken);
  });
});

describe("Trakt's OAuth: what went wrong", () => {
  const asked = Object.keys(CALLS).flatMap((call) =>
    [
      { kind: 'wrong-key' },
      { kind: 'status', status: 403 },
      { kind: 'status', status: 423 },
      { kind: 'status', status: 503 },
      { kind: 'redirect' },
      { kind: 'reset' },
    ].map((fault) => [call, fault] as const),
  );

  it.each(asked)('shows no secret: %s with %j', async (call, fault) => {
    strike(fault);
    const error: unknown = await CALLS[call]?.(oauth).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: expect.stringMatching(/^UPSTREAM_/), upstream: 'trakt' });
    const secrets = [CLIENT_ID, CLIENT_SECRET, 'that-nobody-may-see', 'trakt-api-key'];
    expectNoSecrets(error, secrets);
    expectNoSecrets(events, secrets);
  });

  it('shows no token that came with it', async () => {
    const tokens = await connected(sandbox, oauth);
    strike({ kind: 'wrong-shape' });
    const error: unknown = await oauth.refresh(tokens.refresh_token).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'UPSTREAM_RESPONSE' });
    expectNoSecrets(
      [error, events],
      Object.values(tokens).filter((value) => typeof value === 'string'),
    );
  });

  it.each([
    { field: 'clientId', clientId: ' ' },
    { field: 'clientSecret', clientSecret: '' },
    { field: 'baseUrl', authBaseUrl: 'auth.trakt.tv' },
  ])('is told at once: $field', ({ field, ...options }) => {
    const make = () => createTraktOAuth({ clientId: 'a', clientSecret: 'b', ...options });
    expect(make).toThrow(expect.objectContaining({ code: 'INVALID_INPUT', field }));
  });
});
