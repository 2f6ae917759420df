import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '@radarr/streaming-sandbox';
import { API_KEY, startApiUnderTest, type ApiUnderTest } from '../testing/api-under-test.js';
import { until } from '../testing/api-status.js';
import { dataIn } from '../testing/data-in.js';
import { mappedTitles } from '../testing/mapped-titles.js';
import type { RegionAvailabilityBody } from '../availability/availability.response.js';
import type { StatusBody } from '../status/status.response.js';

/** Of these, people keep four: background work may take eight, and asks by foreign numbers for two each. */
const CAPS = { CREDITS_PER_DAY: '12', CREDITS_PEOPLE_SHARE: '0.34' };
const FOR_BACKGROUND = 7;

let sandbox: Sandbox;
let under: ApiUnderTest;
beforeAll(async () => {
  sandbox = await startSandbox();
  under = await startApiUnderTest({ sandbox, variables: CAPS });
}, 60_000);
beforeEach(() => sandbox.resetCounts());
afterAll(async () => {
  await under.close();
  await sandbox.close();
}, 60_000);

const ends = (): number => under.logs.filter((line) => /"refresh (finished|failed)"/.test(line)).length;

/** Asks for a refresh, and waits until each of its scopes has come to an end. */
async function refresh(scope?: readonly string[], count = scope?.length ?? 3): Promise<void> {
  const before = ends();
  const answer = await under.ask('/api/streaming/cache/refresh', {
    method: 'POST',
    headers: { 'x-api-key': API_KEY, ...(scope && { 'content-type': 'application/json' }) },
    ...(scope && { body: JSON.stringify({ scope }) }),
  });
  expect(answer.status).toBe(202);
  await until(() => ends() >= before + count);
}

const asked = (upstream: 'tmdb' | 'watchmode' | 'trakt', path: RegExp): string[] =>
  Object.keys(sandbox.counts()[upstream].paths).filter((each) => path.test(each));
const availability = async (id = 603): Promise<RegionAvailabilityBody> =>
  dataIn(await under.ask(`/api/streaming/availability/${id}`));
const status = async (): Promise<StatusBody> => dataIn(await under.ask('/api/streaming/status'));

describe('a refresh of one title', () => {
  it('asks TMDB and Watchmode about it anew, once each, and about nothing else', async () => {
    const before = await availability();
    sandbox.resetCounts();
    await refresh(['availability:movie:603']);
    expect(asked('tmdb', /./)).toEqual([expect.stringContaining('/3/movie/603/watch/providers')]);
    expect(asked('watchmode', /./)).toHaveLength(1);
    const after = await availability();
    expect(Date.parse(after.fetched_at)).toBeGreaterThan(Date.parse(before.fetched_at));
    expect(after.items.map(({ service_id: id }) => id)).toEqual(before.items.map(({ service_id: id }) => id));
  });

  it('that does not exist is a refresh all the same', async () => {
    await refresh(['availability:tv:603']);
    expect(under.logs.filter((line) => line.includes('"level":50'))).toEqual([]);
  });
});

describe('a refresh of a list of arrivals', () => {
  it('asks for that kind and region alone', async () => {
    await refresh(['coming-soon:tv:uk']);
    expect(asked('tmdb', /discover\/movie/)).toEqual([]);
    expect(asked('tmdb', /discover\/tv/).length).toBeGreaterThan(0);
    const job = (await status()).jobs.find(({ name }) => name === 'coming-soon');
    expect(job?.finished_at).toBeNull();
  });
});

describe('a refresh of several things', () => {
  it('does them one after the other, a thing that is named twice once', async () => {
    await refresh(['providers', 'expiry', 'providers', 'coming-soon:movie:DE'], 3);
    expect(asked('tmdb', /\/3\/watch\/providers\/(movie|tv)/)).toHaveLength(2);
    const done = (await status()).jobs.filter(({ outcome }) => outcome === 'done').map(({ name }) => name);
    expect(done).toEqual(['providers', 'expiry']);
  });

  it('goes on with the others when one fails', async () => {
    sandbox.faults.set({ upstream: '*', endpoint: '*movie/105*', kind: 'status', status: 503 });
    await refresh(['availability:movie:105', 'availability:movie:680']);
    sandbox.faults.clear();
    expect(under.logs.filter((line) => line.includes('"refresh failed"')).length).toBeGreaterThan(0);
    expect(asked('tmdb', /movie\/680/)).toHaveLength(1);
  });
});

describe('a refresh without a scope', () => {
  it('is one of all lists, and of no single title', async () => {
    await refresh();
    expect(asked('tmdb', /\/trending\//).length).toBeGreaterThan(0);
    expect(asked('trakt', /./).length).toBeGreaterThan(0);
    expect(asked('tmdb', /discover/).length).toBeGreaterThan(0);
    expect(asked('watchmode', /\/title\//)).toEqual([]);
    const done = (await status()).jobs.filter(({ outcome }) => outcome === 'done').map(({ name }) => name);
    expect(done).toEqual(expect.arrayContaining(['trending', 'coming-soon', 'providers']));
  }, 60_000);
});

describe('refreshes without end', () => {
  it('spend no more than background work may, and leave people their part', async () => {
    const titles = await mappedTitles(sandbox, 40);
    await refresh(titles.map(({ mediaType, tmdbId }) => `availability:${mediaType}:${tmdbId}`));
    await refresh(['credits', 'credits'], 1);
    const [credits] = (await status()).credits;
    expect(credits?.left_for_background).toBeLessThan(2);
    expect(credits?.day.spent).toBeLessThanOrEqual(12);
    expect(credits?.day.left).toBeGreaterThanOrEqual(12 - FOR_BACKGROUND - (credits?.day.spent ?? 0) + 1);
    const spent = credits?.day.spent ?? 0;
    await refresh(['availability:movie:603']);
    expect((await status()).credits[0]?.day.spent).toBe(spent);
    expect((await availability(13)).sources.find(({ source }) => source === 'watchmode')?.status).toBe('ok');
  }, 120_000);

  it('keep what is known, marked, when there is no credit to learn it anew', async () => {
    const body = await availability();
    expect(body.items.length).toBeGreaterThan(0);
    const watchmode = body.sources.find(({ source }) => source === 'watchmode');
    expect(watchmode?.used).toBeGreaterThan(0);
  });
});
