import { describe, expect, it } from '@jest/globals';
import { describeUpstreamContract, type WorldFault } from '@radarr/streaming-core/testing';
import { startSandbox } from '@radarr/streaming-sandbox';
import { CLIENT_ID, CLIENT_SECRET } from './testing/sandbox-client.js';
import { createTraktUpstream } from './trakt-upstream.js';

/** A broken world is broken on both hosts. */
const FAULTS: Readonly<Record<WorldFault, object>> = {
  outage: { kind: 'status', status: 503 },
  auth: { kind: 'wrong-key' },
  'rate-limit': { kind: 'status', status: 429, retryAfter: 3600 },
  garbage: { kind: 'html' },
  silence: { kind: 'hang' },
};

async function world(options: { readonly clientSecret?: string }) {
  const keys = { trakt: [CLIENT_ID], traktAuth: [`${CLIENT_ID}:${CLIENT_SECRET}`] };
  const sandbox = await startSandbox({ keys });
  const upstream = createTraktUpstream({
    clientId: CLIENT_ID,
    baseUrl: sandbox.urls.trakt,
    authBaseUrl: sandbox.urls.traktAuth,
    random: () => 0,
    ...options,
  });
  return {
    upstream,
    person: sandbox.accounts,
    secrets: [CLIENT_ID, CLIENT_SECRET, 'd3vice', 'r3fresh', 'n0body'],
    breakWorld: (fault: WorldFault) => void sandbox.faults.setUnknown({ upstream: '*', ...FAULTS[fault] }),
    close: async () => {
      upstream.close();
      await sandbox.close();
    },
  };
}

describeUpstreamContract({
  name: 'Trakt',
  offers: ['trending', 'accounts', 'personalLists'],
  create: () => world({ clientSecret: CLIENT_SECRET }),
});

describe('Trakt without the secret of the application', () => {
  it('lets nobody connect an account', async () => {
    const { upstream, close } = await world({});
    expect(upstream).toMatchObject({ id: 'trakt', trending: expect.anything() });
    expect(Object.keys(upstream)).not.toContain('accounts');
    expect(Object.keys(upstream)).not.toContain('personalLists');
    await close();
  });
});
