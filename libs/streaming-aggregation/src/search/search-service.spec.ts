import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  createStreamingCache,
  MemoryCacheStore,
  type CacheEvent,
  type StreamingCache,
} from '@radarr/streaming-cache';
import { fakeUpstream, flaky, type FlakyUpstream } from '@radarr/streaming-core/testing';
import { SearchService } from './search-service.js';

const MATRIX = { mediaType: 'movie', ids: { tmdbId: 603 }, facts: { title: 'The Matrix' } } as const;
const SHOW = { mediaType: 'tv', ids: { tmdbId: 603 }, facts: { title: 'Matrix Tales' } } as const;

const HOUR_MS = 3_600_000;

let now: number;
let cache: StreamingCache;
let events: CacheEvent[];
let upstream: FlakyUpstream;
let service: SearchService;

beforeEach(() => {
  now = Date.parse('2026-05-01T12:00:00.000Z');
  const clock = () => now;
  events = [];
  const onEvent = (event: CacheEvent) => void events.push(event);
  cache = createStreamingCache({ stores: [new MemoryCacheStore({ clock })], clock, onEvent });
  upstream = flaky(fakeUpstream({ id: 'tmdb', titles: [MATRIX, SHOW], clock }));
  service = new SearchService({ upstreams: [upstream], cache, clock });
});
afterEach(() => cache.close());

describe('a search', () => {
  it('is asked once for one text, whatever its capitals, its blanks and how its letters are composed', async () => {
    const first = await service.search({ text: 'Matrix T\u00e9', page: 1 });
    for (const text of ['matrix t\u00e9', ' MATRIX  \t T\u00c9 ', 'Matrix Te\u0301']) {
      expect(await service.search({ text, page: 1 })).toEqual(first);
    }
    expect(upstream.calls).toBe(1);
  });

  it('tells nobody what was searched for, whether something was found or not', async () => {
    await service.search({ text: 'matrix', page: 1 });
    await service.search({ text: 'matrix', page: 1 });
    upstream.fail('outage');
    await expect(service.search({ text: 'Matrix Tales', page: 1 })).rejects.toMatchObject({});
    expect(new Set(events.map(({ type }) => type))).toEqual(new Set(['loaded', 'read', 'load-failed']));
    expect(JSON.stringify(events)).not.toMatch(/matrix|tales/i);
  });

  it('tells kinds and pages apart', async () => {
    const films = await service.search({ text: 'matrix', mediaType: 'movie', page: 1 });
    expect(films.hits).toMatchObject([{ mediaType: 'movie', tmdbId: 603 }]);
    expect((await service.search({ text: 'matrix', page: 2 })).page).toBe(2);
    expect(upstream.calls).toBe(2);
  });

  it('is answered from what is remembered while nobody can be asked, and says why', async () => {
    await service.search({ text: 'matrix', page: 1 });
    now += 2 * HOUR_MS - 1;
    upstream.fail('outage');
    const answer = await service.search({ text: 'matrix', page: 1 });
    expect(answer).toMatchObject({ stale: true, failure: { code: 'UPSTREAM_UNAVAILABLE' } });
    await expect(service.search({ text: 'other', page: 1 })).rejects.toMatchObject({
      code: 'ALL_UPSTREAMS_FAILED',
    });
    now += 1;
    await expect(service.search({ text: 'matrix', page: 1 })).rejects.toMatchObject({
      code: 'ALL_UPSTREAMS_FAILED',
    });
  });

  it('needs an upstream that can search for nothing', async () => {
    const { id, search } = upstream;
    const paid = { id, ...(search && { search }), credits: { costOf: () => 1, statement: () => undefined } };
    const without = new SearchService({ upstreams: [paid], cache });
    await expect(without.search({ text: 'x', page: 1 })).rejects.toMatchObject({
      code: 'UPSTREAM_NOT_CONFIGURED',
    });
  });
});
