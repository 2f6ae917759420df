import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ComingSoonService } from '@radarr/streaming-aggregation';
import type { ApiUnderTest } from '../testing/api-under-test.js';
import { dataIn } from '../testing/data-in.js';
import { startQuietApi } from '../testing/quiet-api.js';
import { refresh } from '../testing/refresh.js';
import { problemIn } from '../testing/trending-body.js';
import type { ComingSoonBody } from './coming-soon.response.js';

let under: ApiUnderTest;
beforeAll(async () => {
  under = await startQuietApi();
});
afterEach(() => void under.sandbox.faults.clear());
afterAll(() => under.close());

/** A web page in the place of answers: an outage after which an upstream is asked again at once. */
const breakDown = (upstream: 'tmdb' | 'watchmode' | '*') =>
  under.sandbox.faults.set({ upstream, kind: 'html' });
const ask = (region: string): Promise<Response> =>
  under.ask(`/api/streaming/coming-soon/movie?limit=500&region=${region}`);
const list = async (region: string): Promise<ComingSoonBody> => dataIn(await ask(region));
/** Has a list asked for anew, once what the earlier one lacked is looked up. */
const refreshList = async (region: string): Promise<void> => {
  await under.api.app.get(ComingSoonService).settled();
  await refresh(under, [`coming-soon:movie:${region}`]);
};
const sourcesIn = ({ releases }: ComingSoonBody) => new Set(releases.flatMap(({ sources }) => sources));

// Of films, whose days TMDB tells for each region. In this order: what Watchmode says is for all regions, so it must fail
// before it has answered.
describe('arrivals while sources are down', () => {
  it('are a 503 with the reasons when nothing is remembered, and no empty list', async () => {
    breakDown('*');
    const answer = await ask('US');
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    const { detail } = await problemIn(answer);
    expect(detail).toMatch(/tmdb/i);
    expect(detail).toMatch(/watchmode/i);
  });

  it('are those that TMDB tells when Watchmode is down, and the list says so', async () => {
    breakDown('watchmode');
    const body = await list('US');
    expect(body).toMatchObject({ degraded: true, stale: false });
    expect(sourcesIn(body)).toEqual(new Set(['tmdb']));
    expect(body.sources).toEqual([
      expect.objectContaining({ source: 'tmdb', status: 'ok', used: expect.any(Number) }),
      expect.objectContaining({ source: 'watchmode', status: 'failed', error_code: 'UPSTREAM_RESPONSE' }),
    ]);
  });

  it('are those that Watchmode tells when TMDB is down, and the list says so', async () => {
    breakDown('tmdb');
    const body = await list('GB');
    expect(body).toMatchObject({ degraded: true, stale: false });
    expect(sourcesIn(body)).toEqual(new Set(['watchmode']));
    expect(body.sources).toEqual([
      expect.objectContaining({ source: 'tmdb', status: 'failed', error_code: 'UPSTREAM_RESPONSE' }),
      expect.objectContaining({ source: 'watchmode', status: 'ok' }),
    ]);
  });

  it('are those of both again after a refresh, and stay so when the next one fails', async () => {
    await refreshList('GB');
    await list('GB');
    await under.api.app.get(ComingSoonService).settled();
    const healed = await list('GB');
    expect(healed.degraded).toBe(false);
    expect(sourcesIn(healed)).toEqual(new Set(['tmdb', 'watchmode']));
    breakDown('*');
    await refreshList('GB');
    expect((await list('GB')).releases.map(({ tmdb_id: id }) => id)).toEqual(
      healed.releases.map(({ tmdb_id: id }) => id),
    );
  });
});
