import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SandboxOptions } from '../../sandbox-options.js';
import type { Sandbox } from '../../sandbox.js';
import { startSandbox } from '../../start-sandbox.js';
import { APPLICATION, readBody, TraktApplication } from '../../testing/trakt-application.js';

let sandbox: Sandbox;
const restart = async (options: SandboxOptions) => {
  await sandbox.close();
  sandbox = await startSandbox({ now: '2026-11-01', ...options });
};
beforeEach(async () => {
  sandbox = await startSandbox({ now: '2026-11-01' });
});
afterEach(() => sandbox.close());

const application = new TraktApplication(() => sandbox);
const pass = (seconds: number) => sandbox.clock.advance(seconds * 1000);

describe('a device code', () => {
  it('has 8 characters, a page and a life, and is different each time', async () => {
    const answer = await application.post('/oauth/device/code', { client_id: 'client' });
    const code = await readBody(answer);
    expect(code).toEqual({
      device_code: expect.stringMatching(/^[0-9a-f]{64}$/),
      user_code: expect.stringMatching(/^[0-9A-F]{8}$/),
      verification_url: `${sandbox.urls.traktAuth}/activate`,
      expires_in: 600,
      interval: 5,
    });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect((await application.newCode()).deviceCode).not.toBe(code.device_code);
  });

  it('is pending with an empty 400, then worth tokens once', async () => {
    const { deviceCode, userCode } = await application.newCode();
    const pending = await application.poll(deviceCode);
    expect([pending.status, await pending.text()]).toEqual([400, '']);
    sandbox.accounts.approve(userCode);
    pass(5);
    const granted = await application.poll(deviceCode);
    expect(granted.status).toBe(200);
    expect(await readBody(granted)).toEqual({
      access_token: expect.stringMatching(/^[0-9a-f]{64}$/),
      token_type: 'bearer',
      expires_in: 604_800,
      refresh_token: expect.stringMatching(/^[0-9a-f]{64}$/),
      scope: 'public',
      created_at: expect.any(Number),
    });
    expect((await application.poll(deviceCode)).status).toBe(409);
  });

  it('is denied with 418, for good', async () => {
    const { deviceCode, userCode } = await application.newCode();
    sandbox.accounts.deny(userCode);
    const denied = await application.poll(deviceCode);
    expect([denied.status, await denied.text()]).toEqual([418, '']);
    pass(601);
    expect((await application.poll(deviceCode)).status).toBe(418);
  });

  it('expires with 410, approved or not', async () => {
    const [left, approved] = [await application.newCode(), await application.newCode()];
    sandbox.accounts.approve(approved.userCode);
    pass(590);
    expect((await application.poll(left.deviceCode)).status).toBe(400);
    pass(10);
    expect((await application.poll(left.deviceCode)).status).toBe(410);
    expect((await application.poll(approved.deviceCode)).status).toBe(410);
  });

  it('belongs to one application; others and unknown ones get 404', async () => {
    const { deviceCode } = await application.newCode();
    expect((await application.poll(deviceCode, { ...APPLICATION, client_id: 'other' })).status).toBe(404);
    expect((await application.poll('invented')).status).toBe(404);
    expect((await application.poll(deviceCode)).status).toBe(400);
  });

  it('is refused with 429 to who asks too fast, until that one waits', async () => {
    const { deviceCode, userCode } = await application.newCode();
    const statusAfter = async (seconds: number) => {
      pass(seconds);
      return (await application.poll(deviceCode)).status;
    };
    expect(await statusAfter(0)).toBe(400);
    sandbox.accounts.approve(userCode);
    expect(await statusAfter(1)).toBe(429);
    expect(await statusAfter(1)).toBe(429);
    expect(await statusAfter(5)).toBe(200);
    expect(sandbox.accounts.counts()).toMatchObject({ polls: 4, pollsTooFast: 2, granted: 1 });
  });

  it('lives as long as it is told to', async () => {
    await restart({ trakt: { codeSeconds: 30, pollSeconds: 10 } });
    const code = await readBody(await application.post('/oauth/device/code', { client_id: 'client' }));
    expect(code).toMatchObject({ expires_in: 30, interval: 10 });
    expect((await application.poll(code.device_code)).status).toBe(400);
    pass(4);
    expect((await application.poll(code.device_code)).status).toBe(429);
    pass(26);
    expect((await application.poll(code.device_code)).status).toBe(410);
  });

  it.each(['approve', 'deny'] as const)('that does not wait cannot be answered: %s', async (answer) => {
    expect(() => sandbox.accounts[answer]('ABCD1234')).toThrow('there is no code "ABCD1234"');
    const { userCode } = await application.newCode();
    sandbox.accounts[answer](` ${userCode.toLowerCase()} `);
    expect(() => sandbox.accounts[answer](userCode)).toThrow('was answered already');
    const late = await application.newCode();
    pass(600);
    expect(() => sandbox.accounts[answer](late.userCode)).toThrow('has expired');
  });
});

describe('a token', () => {
  it('is dated by the clock of the sandbox and lives as long as it is told to', async () => {
    await restart({ trakt: { tokenSeconds: 86_400 } });
    const before = Math.floor(sandbox.clock.now() / 1000);
    const tokens = await application.connect();
    expect(tokens.expires_in).toBe(86_400);
    expect(tokens.created_at).toBeGreaterThanOrEqual(before);
    expect(tokens.created_at).toBeLessThanOrEqual(sandbox.clock.now() / 1000);
  });

  it('is refreshed once; the second time it is an invalid grant', async () => {
    const first = await application.connect();
    pass(8 * 86_400);
    const second = await readBody(await application.refresh(first.refresh_token));
    expect(second.access_token).not.toBe(first.access_token);
    expect(second.created_at).toBeGreaterThanOrEqual(first.created_at + 8 * 86_400);
    const again = await application.refresh(first.refresh_token);
    expect(again.status).toBe(400);
    expect(await readBody(again)).toEqual({ error: 'invalid_grant', error_description: 'session not found' });
    expect((await application.refresh(second.refresh_token)).status).toBe(200);
    expect(sandbox.accounts.counts()).toMatchObject({ refreshed: 2, refusedRefreshes: 1 });
  });

  it('is refreshed by its own application alone, and not used up by another', async () => {
    const { refresh_token: token } = await application.connect();
    expect((await application.refresh(token, { ...APPLICATION, client_id: 'other' })).status).toBe(400);
    expect((await application.refresh(token)).status).toBe(200);
  });

  it('is revoked with an empty 200, again and again; what was refreshed from it ends too', async () => {
    const first = await application.connect();
    const second = await readBody(await application.refresh(first.refresh_token));
    const other = await application.connect();
    for (let i = 0; i < 2; i++) {
      const answer = await application.post('/oauth/revoke', { token: first.access_token, ...APPLICATION });
      expect([answer.status, await answer.text()]).toEqual([200, '']);
    }
    expect((await application.refresh(second.refresh_token)).status).toBe(400);
    expect((await application.refresh(other.refresh_token)).status).toBe(200);
    expect(sandbox.accounts.counts().revoked).toBe(1);
  });

  it('ends when the person shuts the application out; a code that waits does not', async () => {
    const { refresh_token: token } = await application.connect();
    const { deviceCode, userCode } = await application.newCode();
    sandbox.accounts.shutOut();
    expect((await application.refresh(token)).status).toBe(400);
    sandbox.accounts.approve(userCode);
    expect((await application.poll(deviceCode)).status).toBe(200);
  });
});
