import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createStreamingCache, MemoryCacheStore, type StreamingCache } from '@radarr/streaming-cache';
import { fakeUpstream, flaky, type FlakyUpstream } from '@radarr/streaming-core/testing';
import { DetailsService } from './details-service.js';

const FILM = { mediaType: 'movie', tmdbId: 105 } as const;
const SHOW = { mediaType: 'tv', tmdbId: 105 } as const;
const UNKNOWN = { mediaType: 'movie', tmdbId: 404 } as const;
const BACK_TO_THE_FUTURE = { title: 'Back to the Future', genres: ['Comedy'], runtimeMinutes: 116 };
const SEX_AND_THE_CITY = { title: 'Sex and the City', genres: [], seasons: 6 };

const HOUR_MS = 3_600_000;
const NOON = '2026-05-01T12:00:00.000Z';

let now: number;
let cache: StreamingCache;
let upstream: FlakyUpstream;
let service: DetailsService;

beforeEach(() => {
  now = Date.parse(NOON);
  const clock = () => now;
  cache = createStreamingCache({ stores: [new MemoryCacheStore({ clock })], clock });
  const details = { 'movie:105': BACK_TO_THE_FUTURE, 'tv:105': SEX_AND_THE_CITY };
  upstream = flaky(fakeUpstream({ id: 'tmdb', titles: [], details, clock }));
  service = new DetailsService({ upstreams: [{ id: 'trakt' }, upstream], cache, clock });
});
afterEach(() => cache.close());

describe('the details of a title', () => {
  it('say what they rest on and how long they are fresh', async () => {
    expect(await service.read(FILM)).toMatchObject({
      ...FILM,
      details: { ...BACK_TO_THE_FUTURE, fetchedAt: NOON },
      sources: [{ upstream: 'tmdb', status: 'ok', fetchedAt: NOON }],
      expiresAt: '2026-05-02T12:00:00.000Z',
      stale: false,
    });
  });

  it('are asked for once a day, and those of a film are not those of the show of its number', async () => {
    const film = await service.read(FILM);
    expect((await service.read(SHOW))?.details.title).toBe('Sex and the City');
    now += 24 * HOUR_MS - 1;
    expect(await service.read(FILM)).toEqual(film);
    expect(upstream.calls).toBe(2);
    now += 2;
    expect((await service.read(FILM))?.version).not.toBe(film?.version);
    expect(upstream.calls).toBe(3);
  });

  it('are asked for once by a crowd', async () => {
    await Promise.all(Array.from({ length: 50 }, () => service.read(FILM)));
    expect(upstream.calls).toBe(1);
  });

  it('are the last ones while nobody can be asked, and say why', async () => {
    const fresh = await service.read(FILM);
    now += 25 * HOUR_MS;
    upstream.fail('outage');
    const stale = await service.read(FILM);
    expect(stale).toMatchObject({
      details: { ...BACK_TO_THE_FUTURE, fetchedAt: NOON },
      expiresAt: '2026-05-02T12:00:00.000Z',
      stale: true,
      sources: [{ status: 'stale', failure: { code: 'UPSTREAM_UNAVAILABLE' } }],
    });
    expect(stale?.version).not.toBe(fresh?.version);
  });

  it('are an error and never "no such title" when nobody can be asked and nothing is remembered', async () => {
    upstream.fail('outage');
    await expect(service.read(FILM)).rejects.toMatchObject({
      code: 'ALL_UPSTREAMS_FAILED',
      failures: [{ upstream: 'tmdb', code: 'UPSTREAM_UNAVAILABLE' }],
    });
  });

  it('need an upstream that tells them for nothing', async () => {
    const { id, details } = upstream;
    const paid = {
      id,
      ...(details && { details }),
      credits: { costOf: () => 1, statement: () => undefined },
    };
    const without = new DetailsService({ upstreams: [paid], cache });
    await expect(without.read(FILM)).rejects.toMatchObject({ code: 'UPSTREAM_NOT_CONFIGURED' });
  });
});

describe('a title that does not exist', () => {
  it('is asked for once an hour: it may come into being', async () => {
    expect(await service.read(UNKNOWN)).toBeUndefined();
    now += HOUR_MS - 1;
    expect(await service.read(UNKNOWN)).toBeUndefined();
    expect(upstream.calls).toBe(1);
    now += 2;
    expect(await service.read(UNKNOWN)).toBeUndefined();
    expect(upstream.calls).toBe(2);
  });
});
