import { describe } from '@jest/globals';
import { describeUpstreamContract, type WorldFault } from '@radarr/streaming-core/testing';
import { startSandbox } from '@radarr/streaming-sandbox';
import { createTmdbUpstream } from './tmdb-upstream.js';

const V3_KEY = '0123456789abcdef0123456789abcdef';
const V4_TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJub2JvZHkifQ.c2lnbmF0dXJl-_x';

const FAULTS: Readonly<Record<WorldFault, object>> = {
  outage: { upstream: 'tmdb', kind: 'status', status: 502 },
  auth: { upstream: 'tmdb', kind: 'wrong-key' },
  'rate-limit': { upstream: 'tmdb', kind: 'status', status: 429, retryAfter: 3600 },
  garbage: { upstream: 'tmdb', kind: 'wrong-shape' },
  silence: { upstream: 'tmdb', kind: 'hang' },
};

/** The Matrix, which the sandbox's world holds as the real one does. */
const KNOWN = { mediaType: 'movie', tmdbId: 603 } as const;

describe.each([
  ['a v3 key', V3_KEY],
  ['a v4 token', V4_TOKEN],
])('with %s', (_name, apiKey) => {
  describeUpstreamContract({
    name: 'TMDB',
    offers: ['trending', 'titles'],
    create: async () => {
      const sandbox = await startSandbox({ keys: { tmdb: [apiKey] } });
      const upstream = createTmdbUpstream({ apiKey, baseUrl: sandbox.urls.tmdb, random: () => 0 });
      return {
        upstream,
        secrets: [apiKey],
        breakWorld: (fault) => void sandbox.faults.setUnknown(FAULTS[fault]),
        samples: {
          known: KNOWN,
          knownIds: { imdbId: 'tt0133093' },
          unknown: { mediaType: 'movie', tmdbId: 1_999_999_999 },
          unknownIds: { imdbId: 'tt9999999999' },
        },
        close: async () => {
          upstream.close();
          await sandbox.close();
        },
      };
    },
  });
});
