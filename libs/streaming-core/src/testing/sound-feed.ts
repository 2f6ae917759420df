import { expect } from '@jest/globals';
import type { Feed, FeedRow } from '../feed.js';
import type { TrendingQuery } from '../upstream.js';
import { expectSoundFacts } from './sound-facts.js';

/** Fails when a feed breaks a promise of the port: order, limit, identity, facts. */
export function expectSoundFeed(feed: Feed, query: Pick<TrendingQuery, 'mediaType' | 'limit'>): void {
  expect(feed.mediaType).toBe(query.mediaType);
  const ranks = feed.rows.map(({ rank }) => rank);
  expect(ranks).toEqual([...new Set(ranks)].sort((a, b) => a - b));
  expect(feed.rows.length).toBeLessThanOrEqual(query.limit);
  for (const row of feed.rows) {
    expect(Number.isInteger(row.rank)).toBe(true);
    expect(row.rank).toBeGreaterThanOrEqual(1);
    expect(row.rank).toBeLessThanOrEqual(query.limit);
    expectSoundRow(row);
  }
  expectOnce(feed.rows.flatMap(({ ids }) => ids.tmdbId ?? []));
  expectOnce(feed.rows.flatMap(({ ids }) => ids.imdbId ?? []));
}

function expectSoundRow({ ids, facts, metric }: FeedRow): void {
  if (ids.tmdbId !== undefined) {
    expect(Number.isSafeInteger(ids.tmdbId)).toBe(true);
    expect(ids.tmdbId).toBeGreaterThan(0);
  }
  if (ids.imdbId !== undefined) expect(ids.imdbId).toMatch(/^tt\d+$/);
  expectSoundFacts(facts);
  if (metric === undefined) return;
  expect(metric.name).toMatch(/^[a-z][a-z_]*$/);
  expect(Number.isFinite(metric.value)).toBe(true);
}

function expectOnce(ids: readonly (number | string)[]): void {
  expect(ids).toEqual([...new Set(ids)]);
}
