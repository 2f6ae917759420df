import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Sandbox } from '../../sandbox.js';
import { startSandbox } from '../../start-sandbox.js';
import { APPLICATION, readBody, TraktApplication } from '../../testing/trakt-application.js';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ keys: { traktAuth: ['client:hush'] } });
});
afterEach(() => sandbox.close());

const application = new TraktApplication(() => sandbox);

describe('an application', () => {
  it.each([
    ['a form', new URLSearchParams({ client_id: 'client' })],
    ['JSON that it calls a form', Buffer.from('{"client_id": "client"}')],
  ])('that posts %s is told that its id is missing', async (_, body) => {
    const answer = await fetch(`${sandbox.urls.traktAuth}/oauth/device/code`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
    });
    expect(answer.status).toBe(400);
    expect(await readBody(answer)).toEqual({
      error: 'invalid_request',
      error_description: 'client_id is required',
    });
  });

  it.each([['[]'], ['"client"'], ['{'], [''], ['{"client_id": 7}']])(
    'that posts %j likewise',
    async (body) => {
      const answer = await application.post('/oauth/token', body);
      expect([answer.status, (await readBody(answer)).error]).toEqual([400, 'invalid_request']);
    },
  );

  it('that is not on the list, or has a wrong secret or none, is refused with 401', async () => {
    expect((await application.post('/oauth/device/code', { client_id: 'other' })).status).toBe(401);
    const { deviceCode } = await application.newCode();
    for (const secret of ['wrong', '', undefined])
      for (const path of ['/oauth/device/token', '/oauth/token', '/oauth/revoke']) {
        const answer = await application.post(path, {
          code: deviceCode,
          client_id: 'client',
          client_secret: secret,
        });
        expect([answer.status, (await readBody(answer)).error]).toEqual([401, 'invalid_client']);
      }
    expect((await application.poll(deviceCode)).status).toBe(400);
    expect(sandbox.accounts.counts()).toMatchObject({ codes: 1, polls: 1 });
  });

  it.each([
    [{ grant_type: 'authorization_code', code: 'x' }, 'unsupported_grant_type'],
    [{ grant_type: 'refresh_token', redirect_uri: 'x' }, 'invalid_request'],
    [{ grant_type: 'refresh_token', refresh_token: 'x' }, 'invalid_request'],
  ])('that posts %j for a refresh is refused with %s', async (body, error) => {
    const answer = await application.post('/oauth/token', { ...body, ...APPLICATION });
    expect([answer.status, (await readBody(answer)).error]).toEqual([400, error]);
    expect(sandbox.accounts.counts().refusedRefreshes).toBe(0);
  });
});
