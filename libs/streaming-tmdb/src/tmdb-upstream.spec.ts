import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { describeUpstreamContract, type WorldFault } from '@radarr/streaming-core/testing';
import { startSandbox, type Sandbox } from '@radarr/streaming-sandbox';
import { createTmdbUpstream, type TmdbUpstream } from './tmdb-upstream.js';

const V3_KEY = '0123456789abcdef0123456789abcdef';
const V4_TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJub2JvZHkifQ.c2lnbmF0dXJl-_x';

const FAULTS: Readonly<Record<WorldFault, object>> = {
  outage: { kind: 'status', status: 502 },
  auth: { kind: 'wrong-key' },
  'rate-limit': { kind: 'status', status: 429, retryAfter: 3600 },
  garbage: { kind: 'wrong-shape' },
  silence: { kind: 'hang' },
};
/** A picture has no shape to be wrong; a page of HTML takes its place. */
const IMAGE_FAULTS = { ...FAULTS, garbage: { kind: 'html' } };

function breakWorld(sandbox: Sandbox, fault: WorldFault): void {
  sandbox.faults.setUnknown({ upstream: 'tmdb', ...FAULTS[fault] });
  sandbox.faults.setUnknown({ upstream: 'tmdbImages', ...IMAGE_FAULTS[fault] });
}

/** The Matrix, which the sandbox's world holds as the real one does. */
const KNOWN = { mediaType: 'movie', tmdbId: 603 } as const;
/** On the day of the world it is in cinemas only. */
const NOT_OFFERED = { mediaType: 'movie', tmdbId: 1_480_387 } as const;
const UNKNOWN = { mediaType: 'movie', tmdbId: 1_999_999_999 } as const;

const startWorld = (apiKey: string) =>
  startSandbox({ keys: { tmdb: [apiKey] }, now: '2026-11-01', titles: 300 });
const createUpstream = (sandbox: Sandbox, apiKey: string) =>
  createTmdbUpstream({
    apiKey,
    baseUrl: sandbox.urls.tmdb,
    imageBaseUrl: sandbox.urls.tmdbImages,
    comingSoonPages: 1,
    random: () => 0,
  });

async function posterOf(upstream: TmdbUpstream): Promise<string> {
  const facts = await upstream.titles.describe(KNOWN);
  return facts?.posterPath?.slice(1) ?? '';
}

describe.each([
  ['a v3 key', V3_KEY],
  ['a v4 token', V4_TOKEN],
])('with %s', (_name, apiKey) => {
  describeUpstreamContract({
    name: 'TMDB',
    offers: ['trending', 'titles', 'details', 'availability', 'providers', 'comingSoon', 'search', 'images'],
    create: async () => {
      const sandbox = await startWorld(apiKey);
      const upstream = createUpstream(sandbox, apiKey);
      return {
        upstream,
        secrets: [apiKey],
        breakWorld: (fault) => breakWorld(sandbox, fault),
        samples: {
          known: KNOWN,
          knownIds: { imdbId: 'tt0133093' },
          unknown: UNKNOWN,
          unknownIds: { imdbId: 'tt9999999999' },
        },
        watchable: { offered: KNOWN, notOffered: NOT_OFFERED, unknown: UNKNOWN },
        arrivals: { mediaType: 'movie', region: 'GB', from: '2026-11-01', to: '2026-12-31' },
        findable: { text: 'the matrix', finds: KNOWN, nothing: 'qqqqzzzz' },
        pictures: {
          known: { size: 'w92', file: await posterOf(upstream) },
          unknown: { size: 'w92', file: 'aaaaaaaaaaaaaaaaaaaaaaaaaaa.jpg' },
        },
        close: async () => {
          upstream.close();
          await sandbox.close();
        },
      };
    },
  });
});

describe('TMDB as an upstream', () => {
  let sandbox: Sandbox;
  let upstream: TmdbUpstream;
  beforeEach(async () => {
    sandbox = await startWorld(V4_TOKEN);
    upstream = createUpstream(sandbox, V4_TOKEN);
  });
  afterEach(async () => {
    upstream.close();
    await sandbox.close();
  });

  it('asks once for the offers of a title in all regions', async () => {
    const answer = await upstream.availability.availability(KNOWN);
    expect(new Set(answer?.offers.map(({ region }) => region)).size).toBeGreaterThan(20);
    expect(answer).not.toHaveProperty('regions');
    expect(sandbox.counts().tmdb.total).toBe(1);
  });

  it('asks the host of pictures in their own path', async () => {
    const file = await posterOf(upstream);
    await upstream.images.image({ size: 'w92', file });
    const seen = sandbox.requests().filter((request) => request.upstream === 'tmdbImages');
    expect(seen.map(({ path }) => path)).toEqual([`/t/p/w92/${file}`]);
  });

  it('keeps asking the one host while the other is down', async () => {
    sandbox.faults.setUnknown({ upstream: 'tmdbImages', kind: 'status', status: 503 });
    const picture = () => upstream.images.image({ size: 'w92', file: 'abc.jpg' });
    for (let failed = 0; failed < 3; failed += 1) {
      await expect(picture()).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    }
    await expect(upstream.titles.describe(KNOWN)).resolves.toMatchObject({ title: 'The Matrix' });
  });

  it('takes an empty directory of providers for a fault of TMDB', async () => {
    sandbox.faults.setUnknown({ upstream: 'tmdb', kind: 'empty-list' });
    await expect(upstream.providers.providers()).rejects.toMatchObject({
      code: 'UPSTREAM_RESPONSE',
      message: 'tmdb sent an empty directory of providers.',
    });
  });

  const arrivals = { mediaType: 'movie', region: 'GB', from: '2026-11-01', to: '2026-12-31' } as const;
  it.each([
    ['offers', () => upstream.availability.availability(KNOWN).then((answer) => answer?.offers)],
    ['providers', () => upstream.providers.providers().then(({ providers }) => providers)],
    ['films', () => upstream.comingSoon.comingSoon(arrivals).then(({ releases }) => releases)],
    [
      'shows',
      () => upstream.comingSoon.comingSoon({ ...arrivals, mediaType: 'tv' }).then(({ releases }) => releases),
    ],
  ])('understands an answer about %s with keys and words that are news', async (_name, ask) => {
    const usual = await ask();
    sandbox.faults.setUnknown({ upstream: 'tmdb', kind: 'unknown-values' });
    expect(usual).not.toEqual([]);
    await expect(ask()).resolves.toEqual(usual);
  });

  it('finds only films and shows, and knows no more than 500 pages', async () => {
    const page = await upstream.search.search({ text: 'a', page: 1 });
    expect(page.hits.length).toBeGreaterThan(0);
    expect(page.totalPages).toBeLessThanOrEqual(500);
    const only = await upstream.search.search({ text: 'a', page: 1, mediaType: 'tv' });
    expect(new Set(only.hits.map(({ mediaType }) => mediaType))).toEqual(new Set(['tv']));
  });
});
