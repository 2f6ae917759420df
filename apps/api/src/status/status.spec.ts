import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JOB_NAMES } from '../jobs/job.js';
import {
  API_KEY,
  startApiUnderTest,
  TMDB_KEY,
  TRAKT_ID,
  WATCHMODE_KEY,
  type ApiUnderTest,
} from '../testing/api-under-test.js';
import { creditsOf, jobOf, statusOf } from '../testing/api-status.js';
import { mappedTitles } from '../testing/mapped-titles.js';
import { startQuietApi } from '../testing/quiet-api.js';
import { refresh } from '../testing/refresh.js';
import { twoDays } from '../testing/two-days.js';
import { until } from '../testing/until.js';

const [ZONE] = twoDays();
const CAPS = {
  CREDITS_PER_DAY: '13',
  CREDITS_PER_MONTH: '100',
  CREDITS_PEOPLE_SHARE: '0.25',
  CREDITS_TIME_ZONE: ZONE,
};
const DAY_MS = 86_400_000;

let under: ApiUnderTest;
beforeAll(async () => {
  under = await startQuietApi({ variables: { ...CAPS, DEFAULT_REGION: 'GB', JOB_EXPIRY_SECONDS: '0' } });
});
afterAll(() => under.close());

const read = async (path: string): Promise<void> => {
  expect((await under.ask(path)).status).toBe(200);
};

describe('the status before anything was done', () => {
  it('says what is set up, that nothing is spent, and which jobs there are', async () => {
    const status = await statusOf(under);
    expect(Math.abs(Date.parse(status.now) - Date.now())).toBeLessThan(DAY_MS);
    expect(status.default_region).toBe('GB');
    expect(status.upstreams.map(({ source, configured, missing }) => [source, configured, missing])).toEqual([
      ['tmdb', true, []],
      ['trakt', true, []],
      ['watchmode', true, []],
    ]);
    expect(status.credits).toMatchObject([
      {
        source: 'watchmode',
        day: { cap: 13, spent: 0, reserved: 0, left: 13 },
        month: { cap: 100, spent: 0, reserved: 0, left: 100 },
        left_for_background: 9,
        account: null,
        blocked_until: null,
      },
    ]);
    expect(status.jobs.map(({ name }) => name).toSorted()).toEqual([...JOB_NAMES].toSorted());
    for (const job of status.jobs) {
      expect(job).toMatchObject({ running: false, started_at: null, outcome: null, next_due_at: null });
    }
  });

  it('says when credits come back: at the next midnight and the next first of a month where they are counted', async () => {
    const { now } = await statusOf(under);
    const { day, month } = await creditsOf(under);
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, timeStyle: 'medium' });
    const dayOfMonth = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, day: 'numeric' });
    for (const { resets_at: at } of [day, month]) {
      expect(clock.format(new Date(at))).toBe('00:00:00');
      expect(Date.parse(at)).toBeGreaterThan(Date.parse(now));
    }
    expect(Date.parse(day.resets_at) - Date.parse(now)).toBeLessThanOrEqual(DAY_MS);
    expect(Date.parse(month.resets_at) - Date.parse(now)).toBeLessThanOrEqual(31 * DAY_MS);
    expect(dayOfMonth.format(new Date(month.resets_at))).toBe('1');
  });

  it('shows the titles that background work asks about next, those that are worth most first', async () => {
    const { next } = await creditsOf(under);
    expect(next.length).toBe(10);
    const worths = next.map(({ worth }) => worth);
    expect(worths).toEqual(worths.toSorted((a, b) => b - a));
    const names = next.map(({ tmdb_id: id, media_type: kind }) => `${kind}:${id}`);
    expect(names).toEqual([...new Set(names)]);
    expect(new Set(next.map(({ reason }) => reason))).toEqual(new Set(['trending']));
    for (const title of next)
      expect(title).toMatchObject({ title: expect.any(String), year: expect.any(Number) });
  });
});

describe('the status while credits are spent', () => {
  it('shows those that are promised to a call which is under way', async () => {
    const { sandbox } = under;
    await read('/api/streaming/providers');
    expect((await creditsOf(under)).day).toMatchObject({ spent: 1, reserved: 0, left: 12 });
    sandbox.faults.set({ upstream: 'watchmode', kind: 'latency', latencyMs: 3_000, times: 1 });
    const asking = read('/api/streaming/availability/603');
    await until(() => sandbox.requests().some(({ path }) => path.startsWith('/v1/title/')));
    expect((await creditsOf(under)).day).toMatchObject({ spent: 1, reserved: 2, left: 10 });
    await asking;
    expect((await creditsOf(under)).day).toMatchObject({ spent: 3, reserved: 0, left: 10 });
  });

  it('agrees with the upstream about every credit, and stops at the cap', async () => {
    const { sandbox } = under;
    for (const { mediaType, tmdbId } of await mappedTitles(sandbox, 8)) {
      await read(`/api/streaming/availability/${tmdbId}?media_type=${mediaType}`);
      const { day, month, account } = await creditsOf(under);
      expect(day.spent + day.reserved + day.left).toBe(13);
      expect([day.spent, month.spent]).toEqual([sandbox.credits.spent(), sandbox.credits.spent()]);
      expect(account).toMatchObject({ quota: 1_000, used: day.spent });
    }
    const { day, left_for_background: left } = await creditsOf(under);
    expect([day.spent, day.left, left]).toEqual([13, 0, 0]);
  });
});

describe('the status of an upstream', () => {
  it('says that it answers, and since when and why it does not', async () => {
    const tmdb = async () => (await statusOf(under)).upstreams.find(({ source }) => source === 'tmdb');
    await read('/api/streaming/search?q=it-answers');
    expect(await tmdb()).toMatchObject({ circuit: 'closed', failing: null });
    const startedMs = Date.now();
    under.sandbox.faults.set({ upstream: 'tmdb', kind: 'status', status: 401 });
    expect((await under.ask('/api/streaming/search?q=it-refuses')).status).toBe(503);
    const { failing } = (await tmdb()) ?? {};
    expect(failing?.error_code).toBe('UPSTREAM_AUTH');
    expect(Date.parse(failing?.since ?? '')).toBeGreaterThanOrEqual(startedMs);
    await under.ask('/api/streaming/search?q=it-refuses-again');
    under.sandbox.faults.clear();
    const later = (await tmdb())?.failing;
    expect(later?.since).toBe(failing?.since);
    expect(Date.parse(later?.last_at ?? '')).toBeGreaterThan(Date.parse(failing?.last_at ?? ''));
    await read('/api/streaming/search?q=it-answers-again');
    expect((await tmdb())?.failing).toBeNull();
  });

  it('is not known of one that is not set up', async () => {
    const alone = await startApiUnderTest({ variables: { TRAKT_CLIENT_ID: undefined } });
    const { upstreams } = await statusOf(alone);
    await alone.close();
    expect(upstreams).toContainEqual(
      expect.objectContaining({ source: 'trakt', configured: false, circuit: null, failing: null }),
    );
  }, 60_000);
});

describe('the status of a job', () => {
  it('tells how its last run ended, what it came to, and when the next one is due', async () => {
    await refresh(under, ['providers']);
    const job = await jobOf(under, 'providers');
    expect(job).toMatchObject({ running: false, outcome: 'done', detail: { failed: expect.any(Array) } });
    expect(job.detail?.['providers']).toBeGreaterThan(100);
    expect(Date.parse(job.finished_at ?? '')).toBeGreaterThanOrEqual(Date.parse(job.started_at ?? ''));
    const waitMs = Date.parse(job.next_due_at ?? '') - Date.parse(job.finished_at ?? '');
    expect(waitMs).toBeGreaterThan(job.every_seconds * 890);
  });

  it('tells why its last run failed, and that it is tried again soon', async () => {
    under.sandbox.faults.set({ upstream: 'watchmode', endpoint: '/datasets/*', kind: 'status', status: 503 });
    await refresh(under, ['id-map']);
    under.sandbox.faults.clear();
    const job = await jobOf(under, 'id-map');
    expect(job).toMatchObject({
      outcome: 'failed',
      detail: { reason: expect.stringMatching(/id map.*503/) },
    });
    expect(Date.parse(job.next_due_at ?? '') - Date.now()).toBeLessThanOrEqual(5 * 60_000);
  });

  it('that was switched off has no next run', async () => {
    await refresh(under, ['expiry']);
    const job = await jobOf(under, 'expiry');
    expect(job).toMatchObject({ every_seconds: 0, outcome: 'done', next_due_at: null });
  });
});

describe('the status of the cache', () => {
  const cacheIn = async () => (await statusOf(under)).cache;

  it('counts where answers come from: a source first, then the memory', async () => {
    const before = await cacheIn();
    await read('/api/streaming/search?q=matrix');
    const afterOne = await cacheIn();
    await read('/api/streaming/search?q=matrix');
    const afterTwo = await cacheIn();
    const counts = [before, afterOne, afterTwo].map(({ reads }) => [reads.missed, reads.memory]);
    const [missed, memory] = [before.reads.missed, before.reads.memory];
    expect(counts).toEqual([
      [missed, memory],
      [missed + 1, memory],
      [missed + 1, memory + 1],
    ]);
    expect(Date.parse(afterTwo.counted_since)).toBeLessThan(Date.now());
    expect(afterTwo.counted_since).toBe(before.counted_since);
  });

  it('counts what a source was asked for in vain', async () => {
    const before = await cacheIn();
    under.sandbox.faults.set({ upstream: '*', kind: 'status', status: 503 });
    expect((await under.ask('/api/streaming/search?q=nobody-asked-this')).status).toBe(503);
    under.sandbox.faults.clear();
    expect((await cacheIn()).failed_loads).toBe(before.failed_loads + 1);
  });

  it('says how much is remembered, and that there is no Redis', async () => {
    const { memory, redis, database } = await cacheIn();
    const rows = await under.api.runtime.database.dataSource.query<unknown[]>('SELECT FROM streaming_cache');
    expect(database.entries).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(5);
    expect(memory.entries).toBeGreaterThan(5);
    expect(memory.bytes).toBeGreaterThan(1_000);
    expect(redis).toEqual({ configured: false, reachable: null });
  });

  it('says that a Redis is there, and that it does not answer', async () => {
    const lonely = await startApiUnderTest({ variables: { REDIS_URL: 'redis://127.0.0.1:1' } });
    expect((await statusOf(lonely)).cache.redis).toEqual({ configured: true, reachable: false });
    await lonely.close();
  }, 60_000);
});

describe('the status', () => {
  it('holds no secret, and is for callers with a key alone', async () => {
    const text = JSON.stringify(await statusOf(under));
    for (const secret of [TMDB_KEY, TRAKT_ID, WATCHMODE_KEY, API_KEY]) expect(text).not.toContain(secret);
    expect((await under.ask('/api/streaming/status', { headers: {} })).status).toBe(401);
  });
});
