import { describe, expect, it } from '@jest/globals';
import { Traffic } from './traffic.js';

const ask = (path: string, query = '') => ({
  method: 'GET',
  path,
  query: new URLSearchParams(query),
  headers: {},
});

describe('Traffic', () => {
  it('counts by upstream, endpoint and path, without secrets', () => {
    const traffic = new Traffic(['tmdb', 'trakt']);
    for (const [id, query] of [
      ['603', 'api_key=secret'],
      ['603', 'api_key=other'],
      ['604', 'page=2&api_key=secret'],
    ] as const)
      traffic.begin('tmdb', { ask: ask(`/3/movie/${id}`, query), endpoint: '/3/movie/{movie_id}' });
    expect(traffic.counts()).toMatchObject({
      tmdb: {
        total: 3,
        endpoints: { 'GET /3/movie/{movie_id}': 3 },
        paths: { 'GET /3/movie/603': 2, 'GET /3/movie/604?page=2': 1 },
      },
      trakt: { total: 0, endpoints: {}, paths: {} },
    });
    expect(JSON.stringify([traffic.counts(), traffic.requests()])).not.toMatch(/secret|other/);
  });

  it('knows how many were in flight at once, and when each began and ended', () => {
    let now = 100;
    const traffic = new Traffic(['tmdb'], () => now);
    const begin = (path: string) => traffic.begin('tmdb', { ask: ask(path), endpoint: path });
    const ends = [begin('/a'), begin('/b')];
    now = 130;
    ends[0]?.(200);
    begin('/c');
    expect(traffic.counts().tmdb).toMatchObject({ inFlight: 2, maxInFlight: 2 });
    expect(traffic.requests()).toMatchObject([
      { path: '/a', startedAt: 100, endedAt: 130, status: 200 },
      { path: '/b', startedAt: 100, endedAt: null, status: null },
      { path: '/c', startedAt: 130 },
    ]);
  });

  it('starts anew; what was in flight then counts no more', () => {
    const traffic = new Traffic(['tmdb']);
    const end = traffic.begin('tmdb', { ask: ask('/a'), endpoint: '/a' });
    traffic.reset();
    end(200);
    expect(traffic.requests()).toEqual([]);
    expect(traffic.counts()).toEqual({
      tmdb: { total: 0, inFlight: 0, maxInFlight: 0, endpoints: {}, paths: {} },
    });
  });

  it('remembers only the latest requests, and counts them all', () => {
    const traffic = new Traffic(['tmdb']);
    for (let i = 0; i < 25_000; i++) traffic.begin('tmdb', { ask: ask(`/${i % 10}`), endpoint: '/{id}' });
    expect(traffic.requests()).toHaveLength(10_000);
    expect(traffic.requests().at(-1)).toMatchObject({ path: '/9' });
    expect(traffic.counts().tmdb?.total).toBe(25_000);
  });
});
