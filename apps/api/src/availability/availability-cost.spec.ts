import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '@radarr/streaming-sandbox';
import { startApiUnderTest, type ApiUnderTest } from '../testing/api-under-test.js';
import { dataIn } from '../testing/data-in.js';
import { mappedTitles } from '../testing/mapped-titles.js';
import { timesAsked } from '../testing/times-asked.js';
import type { RegionAvailabilityBody } from './availability.response.js';

const REGIONS = 'US,GB,DE,FR,ES,IT,NL,BE,AT,CH,SE,NO,DK,FI,PL,PT,IE,CA,AU,JP'.split(',');

let sandbox: Sandbox;
let under: ApiUnderTest;
beforeAll(async () => {
  sandbox = await startSandbox();
  under = await startApiUnderTest({ sandbox });
}, 60_000);
afterAll(async () => {
  await under.close();
  await sandbox.close();
}, 60_000);

const askedOf = (upstream: 'tmdb' | 'watchmode', path: RegExp): number[] =>
  Object.values(timesAsked(sandbox, upstream, path));

const WATCH_PROVIDERS = /^GET \/3\/(movie|tv)\/\d+\/watch\/providers/;
const SOURCES = /^GET \/v1\/title\//;

describe('ten films and shows in twenty regions', () => {
  it('are ten questions to TMDB and to Watchmode, and none at all the second time', async () => {
    const titles = await mappedTitles(sandbox, 10);
    const askAll = async (): Promise<RegionAvailabilityBody[]> => {
      const bodies: RegionAvailabilityBody[] = [];
      for (const { mediaType, tmdbId } of titles) {
        const path = `/api/streaming/availability/${tmdbId}?media_type=${mediaType}`;
        const answers = await Promise.all(REGIONS.map((region) => under.ask(`${path}&region=${region}`)));
        bodies.push(...(await Promise.all(answers.map((answer) => dataIn<RegionAvailabilityBody>(answer)))));
      }
      return bodies;
    };
    sandbox.resetCounts();
    const bodies = await askAll();
    expect(bodies).toHaveLength(200);
    expect(bodies.every(({ degraded }) => !degraded)).toBe(true);
    expect(askedOf('tmdb', WATCH_PROVIDERS)).toEqual(Array<number>(10).fill(1));
    expect(askedOf('watchmode', SOURCES)).toEqual(Array<number>(10).fill(1));

    sandbox.resetCounts();
    const again = await askAll();
    expect(again).toEqual(bodies);
    expect([sandbox.counts().tmdb.total, sandbox.counts().watchmode.total]).toEqual([0, 0]);
  }, 120_000);
});

describe('a title that many ask for at once', () => {
  it('is asked for once, film and show apart', async () => {
    sandbox.resetCounts();
    const paths = ['movie', 'tv'].flatMap((kind) =>
      REGIONS.map((region) => `/api/streaming/availability/286217?media_type=${kind}&region=${region}`),
    );
    const answers = await Promise.all([...paths, ...paths].map((path) => under.ask(path)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(askedOf('tmdb', WATCH_PROVIDERS)).toEqual([1, 1]);
    expect(askedOf('watchmode', SOURCES)).toEqual([1, 1]);
  }, 60_000);
});

describe('a title that does not exist', () => {
  it('is not asked for at every request', async () => {
    await under.ask('/api/streaming/availability/99999998');
    sandbox.resetCounts();
    expect((await under.ask('/api/streaming/availability/99999998')).status).toBe(404);
    expect([sandbox.counts().tmdb.total, sandbox.counts().watchmode.total]).toEqual([0, 0]);
  }, 60_000);
});
