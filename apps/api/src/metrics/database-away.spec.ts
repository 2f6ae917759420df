import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ApiUnderTest } from '../testing/api-under-test.js';
import { metricsOf, valuesOf } from '../testing/metrics-in.js';
import { startQuietApi } from '../testing/quiet-api.js';
import { refresh } from '../testing/refresh.js';

let under: ApiUnderTest;
beforeAll(async () => {
  under = await startQuietApi();
  await refresh(under, ['expiry']);
}, 60_000);
afterAll(() => under.close());

it('a database that hangs holds no scrape up, and is not asked again while it does', async () => {
  const before = await metricsOf(under);
  expect([before.get('streaming_database_up'), valuesOf(before, 'streaming_credits', 'budget')]).toEqual([
    1,
    ['day', 'month'],
  ]);
  expect(before.get('streaming_database_connections{state="total"}')).toBe(1);

  // The embedded engine has one connection: who holds it holds everybody up.
  const holder = under.api.runtime.database.dataSource.createQueryRunner();
  await holder.connect();
  const [one, two] = await Promise.all([metricsOf(under), metricsOf(under)]);
  const three = await metricsOf(under);
  const later = [await metricsOf(under), await metricsOf(under)];
  for (const samples of [one, two, three]) {
    expect(samples.get('streaming_database_up')).toBe(0);
    expect(valuesOf(samples, 'streaming_credits', 'budget')).toEqual([]);
    expect(valuesOf(samples, 'streaming_job_last_outcome', 'job')).toEqual([]);
    expect(samples.has('streaming_cache_database_entries')).toBe(false);
    expect(samples.get('streaming_database_connections{state="idle"}')).toBe(0);
    expect(samples.get('streaming_cache_reads_total{answer="missed"}')).toBeGreaterThan(0);
  }
  const waiting = 'streaming_database_connections{state="waiting"}';
  expect(one.get(waiting)).toBeGreaterThan(0);
  // A scrape asks several questions, so that asking again would show; one may wait for some other reason.
  for (const samples of later) {
    expect(samples.get(waiting)).toBeLessThanOrEqual((three.get(waiting) ?? 0) + 1);
  }

  await holder.release();
  const after = await metricsOf(under);
  expect([after.get('streaming_database_up'), valuesOf(after, 'streaming_job_last_outcome', 'job')]).toEqual([
    1,
    ['expiry'],
  ]);
}, 30_000);

it('a database that is gone fails no scrape', async () => {
  await under.api.runtime.database.close();
  const samples = await metricsOf(under);
  expect(samples.get('streaming_database_up')).toBe(0);
  expect(samples.get('streaming_database_connections{state="total"}')).toBe(0);
  expect(valuesOf(samples, 'streaming_credits', 'budget')).toEqual([]);
});
