import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createStreamingCache, MemoryCacheStore, type StreamingCache } from '@radarr/streaming-cache';
import { UpstreamUnavailable, type TitleFacts, type TitleKey, type Upstream } from '@radarr/streaming-core';
import { TitleFactsService } from './title-facts-service.js';

const PATIENT_MS = 10_000;
const TITLES: readonly TitleKey[] = [1, 2, 3].map((tmdbId) => ({ mediaType: 'movie', tmdbId }));

let cache: StreamingCache;
let asked: number[];
let say: (tmdbId: number) => Promise<TitleFacts | undefined>;
let service: TitleFactsService;

beforeEach(() => {
  asked = [];
  say = (tmdbId) => Promise.resolve({ title: `Title ${tmdbId}`, posterPath: `/${tmdbId}.jpg` });
  cache = createStreamingCache({ stores: [new MemoryCacheStore()] });
  const upstream: Upstream = {
    id: 'directory',
    titles: {
      describe: ({ tmdbId }) => {
        asked.push(tmdbId);
        return say(tmdbId);
      },
      resolve: () => Promise.resolve(undefined),
    },
  };
  service = new TitleFactsService({ upstreams: [{ id: 'other' }, upstream], cache });
});
afterEach(async () => {
  await service.close();
  await cache.close();
});

describe('what titles are', () => {
  it('is asked once for each, and remembered', async () => {
    const { facts, pending } = await service.read(TITLES, PATIENT_MS);
    expect([...facts.keys()]).toEqual(['movie:1', 'movie:2', 'movie:3']);
    expect(facts.get('movie:2')).toEqual({ title: 'Title 2', posterPath: '/2.jpg' });
    expect(pending).toBe(0);
    await service.read(TITLES, PATIENT_MS);
    expect(asked).toEqual([1, 2, 3]);
  });

  it('comes with a later answer where it takes longer than one waits', async () => {
    let arrive = (): void => undefined;
    const arrival = new Promise<void>((resolve) => (arrive = resolve));
    const quick = say;
    say = async (tmdbId) => {
      if (tmdbId === 3) await arrival;
      return quick(tmdbId);
    };
    const early = await service.read(TITLES, 50);
    expect([[...early.facts.keys()], early.pending]).toEqual([['movie:1', 'movie:2'], 1]);
    arrive();
    const late = await service.read(TITLES, PATIENT_MS);
    expect([late.facts.size, late.pending]).toEqual([3, 0]);
    expect(asked).toEqual([1, 2, 3]);
  });

  it('is left out where the directory knows no such title, or fails', async () => {
    say = () => Promise.resolve(undefined);
    expect(await service.read(TITLES.slice(0, 1), PATIENT_MS)).toEqual({ facts: new Map(), pending: 0 });
    say = () => Promise.reject(new UpstreamUnavailable('directory', 'The directory is away.'));
    expect(await service.read(TITLES, PATIENT_MS)).toEqual({ facts: new Map(), pending: 0 });
  });

  it('is not known where there is no directory', async () => {
    const alone = new TitleFactsService({ upstreams: [{ id: 'other' }], cache });
    expect(await alone.read(TITLES, PATIENT_MS)).toEqual({ facts: new Map(), pending: 0 });
  });
});
