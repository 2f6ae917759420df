import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AvailabilityService, ComingSoonService } from '@radarr/streaming-aggregation';
import type { ApiUnderTest } from '../testing/api-under-test.js';
import { creditsOf, jobOf, statusOf } from '../testing/api-status.js';
import { dataIn } from '../testing/data-in.js';
import { mappedTitles } from '../testing/mapped-titles.js';
import { startQuietApi } from '../testing/quiet-api.js';
import { refresh } from '../testing/refresh.js';
import { timesAsked } from '../testing/times-asked.js';
import { twoDays } from '../testing/two-days.js';
import type { RegionAvailabilityBody } from '../availability/availability.response.js';

/** Of these, people keep half. */
const CAPS = { CREDITS_PER_DAY: '16', CREDITS_PEOPLE_SHARE: '0.5', CREDITS_TIME_ZONE: twoDays()[0] };

/** What a title costs while no map tells Watchmode's number of it. */
const PRICE = 2;

let under: ApiUnderTest;
beforeAll(async () => {
  under = await startQuietApi({ variables: CAPS });
});
beforeEach(() => under.sandbox.resetCounts());
afterEach(async () => {
  under.sandbox.faults.clear();
  await under.api.app.get(ComingSoonService).settled();
  await under.api.app.get(AvailabilityService).settled();
});
afterAll(() => under.close());

const asked = (upstream: 'tmdb' | 'watchmode' | 'trakt', path = /./): string[] =>
  Object.entries(timesAsked(under.sandbox, upstream, path)).flatMap(([address, count]) =>
    Array<string>(count).fill(address),
  );
const availability = async (id = 603, kind = 'movie'): Promise<RegionAvailabilityBody> =>
  dataIn(await under.ask(`/api/streaming/availability/${id}?media_type=${kind}`));
const spent = async (): Promise<number> => (await creditsOf(under)).day.spent;
const jobsDone = async (): Promise<string[]> =>
  (await statusOf(under)).jobs.filter(({ outcome }) => outcome === 'done').map(({ name }) => name);

describe('a refresh of one title', () => {
  it('asks TMDB anew, and does not buy again what Watchmode has just said', async () => {
    const before = await availability();
    under.sandbox.resetCounts();
    await refresh(under, ['availability:movie:603']);
    expect(asked('tmdb')).toEqual([expect.stringContaining('/3/movie/603/watch/providers')]);
    expect(asked('watchmode')).toEqual([]);
    const after = await availability();
    const told = ({ sources }: RegionAvailabilityBody, name: string) =>
      sources.find(({ source }) => source === name)?.fetched_at ?? '';
    expect(told(after, 'tmdb') > told(before, 'tmdb')).toBe(true);
    expect(told(after, 'watchmode')).toBe(told(before, 'watchmode'));
    expect(after.items.map(({ service_id: id }) => id)).toEqual(before.items.map(({ service_id: id }) => id));
  });

  it('buys what Watchmode says of a title that nobody has asked for', async () => {
    const before = await spent();
    await refresh(under, ['availability:movie:680']);
    expect(asked('watchmode', /\/title\//)).toHaveLength(1);
    expect(await spent()).toBe(before + PRICE);
  });

  it('that does not exist comes to an end, and costs nothing', async () => {
    const before = await spent();
    await refresh(under, ['availability:tv:603']);
    expect(await spent()).toBe(before);
    expect(under.logs.filter((line) => line.includes('"level":50'))).toEqual([]);
  });
});

describe('a refresh of a list of arrivals', () => {
  it('asks for that kind and region alone', async () => {
    await refresh(under, ['coming-soon:movie:uk']);
    expect(asked('tmdb', /discover\/tv/)).toEqual([]);
    expect(asked('tmdb', /discover\/movie/).length).toBeGreaterThan(0);
    expect(asked('tmdb', /discover/).every((address) => address.includes('GB'))).toBe(true);
    expect((await jobOf(under, 'coming-soon')).finished_at).toBeNull();
  });
});

describe('a refresh of several things', () => {
  it('does each once, also one that is named twice', async () => {
    await refresh(under, ['providers', 'expiry', 'providers']);
    expect(asked('tmdb', /\/3\/watch\/providers\/(movie|tv)/)).toHaveLength(2);
    expect(await jobsDone()).toEqual(['providers', 'expiry']);
  });

  it('goes on with the others when one fails', async () => {
    under.sandbox.faults.set({ upstream: '*', endpoint: '*105*', kind: 'html' });
    await refresh(under, ['availability:movie:105', 'availability:movie:13']);
    expect(under.logs.filter((line) => line.includes('"refresh failed"'))).toHaveLength(1);
    expect(asked('tmdb', /movie\/13\//)).toHaveLength(1);
  });
});

describe('a refresh without a scope', () => {
  it('is one of all lists, and of no single title', async () => {
    await refresh(under);
    expect(asked('tmdb', /\/trending\//).length).toBeGreaterThan(0);
    expect(asked('trakt').length).toBeGreaterThan(0);
    expect(asked('tmdb', /discover\/(movie|tv)/).length).toBeGreaterThan(0);
    expect(asked('watchmode', /\/title\//)).toEqual([]);
    expect(await jobsDone()).toEqual(expect.arrayContaining(['trending', 'coming-soon', 'providers']));
  });
});

describe('refreshes without end', () => {
  it('spend no more than background work may, keep what is known, and leave people their part', async () => {
    const titles = await mappedTitles(under.sandbox, 12);
    const scopes = titles.map(({ mediaType, tmdbId }) => `availability:${mediaType}:${tmdbId}`);
    await refresh(under, [...scopes, 'credits']);
    const { day, left_for_background: left } = await creditsOf(under);
    expect(left).toBeLessThan(PRICE);
    expect(day.left).toBeGreaterThanOrEqual(PRICE);
    const before = await spent();
    await refresh(under, ['credits', ...scopes.slice(0, 3), 'availability:movie:603']);
    expect(await spent()).toBe(before);
    expect((await availability()).sources).toContainEqual(
      expect.objectContaining({ source: 'watchmode', used: expect.any(Number), status: 'ok' }),
    );
    const { mediaType, tmdbId } = titles.at(-1) ?? {};
    await availability(tmdbId, mediaType);
    expect(await spent()).toBe(before + PRICE);
  });
});
