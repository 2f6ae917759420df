import { describeUpstreamContract } from '@radarr/streaming-core/testing';
import { startSandbox } from '@radarr/streaming-sandbox';
import type { WorldFault } from '@radarr/streaming-core/testing';
import { API_KEY } from './testing/sandbox-client.js';
import { createWatchmodeUpstream } from './watchmode-upstream.js';

const FAULTS: Readonly<Record<WorldFault, object>> = {
  outage: { upstream: 'watchmode', kind: 'status', status: 503 },
  auth: { upstream: 'watchmode', kind: 'wrong-key' },
  'rate-limit': { upstream: 'watchmode', kind: 'status', status: 429, retryAfter: 3600 },
  garbage: { upstream: 'watchmode', kind: 'wrong-shape' },
  silence: { upstream: 'watchmode', kind: 'hang' },
};

/** A film of 2027. */
const NOT_OUT_YET = 806_704;
const NOW = '2026-05-10T12:00:00.000Z';

describeUpstreamContract({
  name: 'Watchmode',
  offers: ['availability', 'providers', 'comingSoon', 'credits'],
  create: async () => {
    const sandbox = await startSandbox({ keys: { watchmode: [API_KEY] }, now: NOW });
    const upstream = createWatchmodeUpstream({
      apiKey: API_KEY,
      baseUrl: sandbox.urls.watchmode,
    });
    return {
      upstream,
      secrets: [API_KEY],
      watchable: {
        offered: { mediaType: 'movie', tmdbId: 603 },
        notOffered: { mediaType: 'movie', tmdbId: NOT_OUT_YET },
        unknown: { mediaType: 'tv', tmdbId: 1_999_999_999 },
      },
      arrivals: { mediaType: 'movie', region: 'US', from: '2026-05-01', to: '2026-06-15' },
      breakWorld: (fault) => void sandbox.faults.setUnknown(FAULTS[fault]),
      close: async () => {
        upstream.close();
        await sandbox.close();
      },
    };
  },
});
