import { describeUpstreamContract } from '@radarr/streaming-core/testing';
import { startSandbox } from '@radarr/streaming-sandbox';
import type { WorldFault } from '@radarr/streaming-core/testing';
import { createTraktUpstream } from './trakt-upstream.js';

const CLIENT_ID = 'c11ent-1d-that-nobody-may-see';

const FAULTS: Readonly<Record<WorldFault, object>> = {
  outage: { upstream: 'trakt', kind: 'status', status: 503 },
  auth: { upstream: 'trakt', kind: 'wrong-key' },
  'rate-limit': { upstream: 'trakt', kind: 'status', status: 429, retryAfter: 3600 },
  garbage: { upstream: 'trakt', kind: 'wrong-shape' },
  silence: { upstream: 'trakt', kind: 'hang' },
};

describeUpstreamContract({
  name: 'Trakt',
  offers: ['trending'],
  create: async () => {
    const sandbox = await startSandbox({ keys: { trakt: [CLIENT_ID] } });
    const upstream = createTraktUpstream({
      clientId: CLIENT_ID,
      baseUrl: sandbox.urls.trakt,
      random: () => 0,
    });
    return {
      upstream,
      secrets: [CLIENT_ID],
      breakWorld: (fault) => void sandbox.faults.setUnknown(FAULTS[fault]),
      close: async () => {
        upstream.close();
        await sandbox.close();
      },
    };
  },
});
