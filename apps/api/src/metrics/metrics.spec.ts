import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  API_KEY,
  startApiUnderTest,
  TMDB_KEY,
  TRAKT_ID,
  WATCHMODE_KEY,
  type ApiUnderTest,
} from '../testing/api-under-test.js';
import { statusOf } from '../testing/api-status.js';
import { metricsOf, readMetrics, valuesOf } from '../testing/metrics-in.js';
import { startQuietApi } from '../testing/quiet-api.js';
import { refresh } from '../testing/refresh.js';
import { until } from '../testing/until.js';

const REQUESTS = 'streaming_http_requests_total';

let under: ApiUnderTest;
beforeAll(async () => {
  under = await startQuietApi();
}, 60_000);
afterAll(() => under.close());

/** How many requests were counted, once those that were answered are. */
async function requestsOf(method: string, route: string, status: string | number): Promise<number> {
  const samples = await metricsOf(under);
  return samples.get(`${REQUESTS}{method="${method}",route="${route}",status="${status}"}`) ?? 0;
}

/** A request is counted when its last byte has left, which its caller may know first. */
const counted = (count: number, ...what: Parameters<typeof requestsOf>): Promise<void> =>
  until(async () => (await requestsOf(...what)) === count);

describe('the metrics', () => {
  it.each([
    ['none', {}],
    ['a wrong one', { 'x-api-key': `${API_KEY}x` }],
    ['a wrong token', { authorization: `Bearer ${API_KEY}x` }],
  ])('are for callers with the key: %s', async (_what, headers) => {
    expect((await under.ask('/metrics', { headers })).status).toBe(401);
  });

  it.each([
    ['header', { 'x-api-key': API_KEY }],
    ['token, as scrapers send it', { authorization: `Bearer ${API_KEY}`, accept: 'text/plain, */*;q=0.1' }],
    [
      'token, of somebody who would rather have a page',
      { authorization: `Bearer ${API_KEY}`, accept: 'text/html' },
    ],
  ])('come with the key as %s, in the format of Prometheus', async (_what, headers) => {
    const answer = await under.ask('/metrics', { headers });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/plain; version=0.0.4; charset=utf-8',
    ]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(readMetrics(await answer.text()).size).toBeGreaterThan(100);
  });

  it('say which build this is, and how its process does', async () => {
    const samples = await metricsOf(under);
    expect(samples.get('streaming_build_info{version="0.1.0",demo="false"}')).toBe(1);
    expect(samples.get('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0);
    expect(samples.get('process_resident_memory_bytes')).toBeGreaterThan(10_000_000);
  });

  it('hold no secret, whatever was asked', async () => {
    for (const path of [
      `/api/streaming/status?apikey=${API_KEY}`,
      `/${API_KEY}`,
      `/api/streaming/${API_KEY}`,
    ])
      await under.ask(path);
    const text = await (await under.ask('/metrics')).text();
    for (const secret of [API_KEY, TMDB_KEY, TRAKT_ID, WATCHMODE_KEY]) expect(text).not.toContain(secret);
  });
});

describe('the metrics of requests', () => {
  it('count and time them by the template of their route', async () => {
    const route = '/api/streaming/availability/:tmdb_id';
    await under.ask('/api/streaming/availability/603?region=GB');
    await under.ask('/api/streaming/availability/604?region=XX');
    await counted(1, 'GET', route, 200);
    await counted(1, 'GET', route, 400);
    const samples = await metricsOf(under);
    const seconds = (name: string) => samples.get(`streaming_http_request_duration_seconds_${name}`);
    const labels = `method="GET",route="${route}"`;
    expect(seconds(`count{${labels}}`)).toBe(2);
    expect(seconds(`sum{${labels}}`)).toBeGreaterThan(0);
    expect(seconds(`bucket{le="+Inf",${labels}}`)).toBe(2);
    expect(samples.get('streaming_http_requests_in_flight')).toBe(1);
  });

  it('have one route for all addresses that are none, and one method for all that are unusual', async () => {
    const asked = ['/nothing', '/api/nothing', '/api/streaming/nothing/1', '/metrics/x', '/a/b/c?d=e'];
    await under.ask(asked[0] ?? '');
    await under.ask('/nothing', { method: 'PROPFIND' });
    await counted(1, 'other', 'unmatched', 404);
    const before = await metricsOf(under);
    const found = await requestsOf('GET', 'unmatched', 404);
    for (const path of asked) await under.ask(path);
    for (const method of ['PROPFIND', 'MKCOL', 'COPY']) await under.ask('/nothing', { method });
    await counted(found + asked.length, 'GET', 'unmatched', 404);
    await counted(4, 'other', 'unmatched', 404);
    expect([...(await metricsOf(under)).keys()].sort()).toEqual([...before.keys()].sort());
  });

  it('get no longer by a thousand titles', async () => {
    const route = '/api/streaming/titles/:tmdb_id/trend';
    await under.ask('/api/streaming/titles/1/trend');
    await counted(1, 'GET', route, 200);
    const titles = await ask(1_000, (id) => `/api/streaming/titles/${id}/trend`);
    await counted(1 + titles, 'GET', route, 200);
    const before = await metricsOf(under);
    await ask(1_000, (id) => `/api/streaming/titles/${10_000 + id}/trend`);
    await ask(20, (id) => `/api/streaming/availability/${id}`);
    await counted(1 + 2 * titles, 'GET', route, 200);
    const routes = valuesOf(await metricsOf(under), REQUESTS, 'route');
    expect(routes).toEqual(valuesOf(before, REQUESTS, 'route'));
    const endpoints = valuesOf(await metricsOf(under), 'streaming_upstream_calls_total', 'endpoint');
    expect(endpoints.filter((endpoint) => /\d/.test(endpoint))).toEqual([]);
    expect((await metricsOf(under)).size - before.size).toBeLessThan(10);
  }, 60_000);

  it('tell of callers who go away', async () => {
    under.sandbox.faults.set({ upstream: 'tmdb', kind: 'latency', latencyMs: 2_000 });
    const leaving = new AbortController();
    const headers = { 'x-api-key': API_KEY };
    const asking = under.ask('/api/streaming/search?q=somebody-leaves', { headers, signal: leaving.signal });
    await until(async () => (await metricsOf(under)).get('streaming_http_requests_in_flight') === 2);
    leaving.abort();
    await expect(asking).rejects.toThrow(/abort/);
    await counted(1, 'GET', '/api/streaming/search', 'aborted');
    under.sandbox.faults.clear();
    await until(async () => (await metricsOf(under)).get('streaming_http_requests_in_flight') === 1);
  });
});

async function ask(count: number, path: (id: number) => string): Promise<number> {
  for (let id = 1; id <= count; id += 1) await (await under.ask(path(id))).arrayBuffer();
  return count;
}

describe('the metrics of the cache, the credits and the jobs', () => {
  it('are what the status says, and no scrape adds to them', async () => {
    await under.ask('/api/streaming/search?q=matrix');
    await under.ask('/api/streaming/search?q=matrix');
    const { cache, credits } = await statusOf(under);
    for (const samples of [await metricsOf(under), await metricsOf(under), await metricsOf(under)]) {
      for (const answer of ['memory', 'redis', 'database', 'missed'] as const)
        expect(samples.get(`streaming_cache_reads_total{answer="${answer}"}`)).toBe(cache.reads[answer]);
      expect(samples.get('streaming_cache_stale_reads_total')).toBe(cache.reads.stale);
      expect(samples.get('streaming_cache_failed_loads_total')).toBe(cache.failed_loads);
      expect(samples.get('streaming_cache_memory_entries')).toBe(cache.memory.entries);
      expect(samples.get('streaming_cache_database_entries')).toBe(cache.database.entries);
      for (const budget of ['day', 'month'] as const)
        for (const state of ['cap', 'spent', 'reserved', 'left'] as const)
          expect(
            samples.get(`streaming_credits{upstream="watchmode",budget="${budget}",state="${state}"}`),
          ).toBe(credits[0]?.[budget][state]);
    }
    expect(cache.reads.memory).toBeGreaterThan(0);
    expect(credits[0]?.day.spent).toBeGreaterThan(0);
  });

  it('tell of the last run of each job', async () => {
    expect(
      (await metricsOf(under)).get('streaming_job_last_end_timestamp_seconds{job="expiry"}'),
    ).toBeUndefined();
    await refresh(under, ['expiry']);
    const samples = await metricsOf(under);
    const of = (name: string, more = '') => samples.get(`streaming_job_${name}{job="expiry"${more}}`);
    expect([
      of('running'),
      of('last_outcome', ',outcome="done"'),
      of('last_outcome', ',outcome="failed"'),
    ]).toEqual([0, 1, 0]);
    expect(of('last_duration_seconds')).toBeGreaterThanOrEqual(0);
    expect(Math.abs((of('last_end_timestamp_seconds') ?? 0) - Date.now() / 1_000)).toBeLessThan(60);
    expect(samples.get('streaming_job_running{job="trending"}')).toBe(0);
  });
});

describe('the metrics of upstreams', () => {
  it('show one that fails: calls, attempts, an open circuit, and since when', async () => {
    const tmdb = async (name: string, more: string) =>
      (await metricsOf(under)).get(`streaming_upstream_${name}{upstream="tmdb"${more}}`) ?? 0;
    expect(await tmdb('circuit_state', ',state="closed"')).toBe(1);
    expect(await tmdb('failing_since_timestamp_seconds', '')).toBe(0);
    const [calls, attempts] = [
      await tmdb('call_duration_seconds_count', ''),
      await tmdb('attempts_total', ',outcome="UPSTREAM_UNAVAILABLE"'),
    ];
    under.sandbox.faults.set({ upstream: 'tmdb', kind: 'status', status: 503 });
    for (const word of ['one', 'two', 'three']) await under.ask(`/api/streaming/search?q=fails-${word}`);
    under.sandbox.faults.clear();
    expect(
      await tmdb('calls_total', ',endpoint="/search/{kind}",outcome="UPSTREAM_UNAVAILABLE"'),
    ).toBeGreaterThan(2);
    expect(await tmdb('attempts_total', ',outcome="UPSTREAM_UNAVAILABLE"')).toBeGreaterThanOrEqual(
      attempts + 5,
    );
    expect(await tmdb('call_duration_seconds_count', '')).toBeGreaterThan(calls);
    expect(await tmdb('circuit_state', ',state="open"')).toBe(1);
    expect(await tmdb('circuit_state', ',state="closed"')).toBe(0);
    const since = await tmdb('failing_since_timestamp_seconds', '');
    expect(Math.abs(since - Date.now() / 1_000)).toBeLessThan(60);
  });
});

describe('the metrics of Redis', () => {
  it('are absent without one, and say when it does not answer', async () => {
    expect((await metricsOf(under)).has('streaming_redis_up')).toBe(false);
    const lonely = await startApiUnderTest({ variables: { REDIS_URL: 'redis://127.0.0.1:1' } });
    const samples = await metricsOf(lonely);
    await lonely.close();
    expect(samples.get('streaming_redis_up')).toBe(0);
    expect(valuesOf(samples, 'streaming_cache_store_failures_total', 'store')).toContain('redis');
  }, 60_000);
});
