import { describe, expect, it } from '@jest/globals';
import { lostBetween, type Committed } from './committed.js';

const BEFORE: Committed = {
  jobs: { trending: 100, expiry: null },
  offers: { 'tmdb movie 603': 100 },
  lists: { 'aggregated movie day': { count: 20, moments: [100] } },
  ranks: { 'aggregated movie day 2026-01-01': 20 },
  spent: { '2026-01-01': 5 },
  reserved: 1,
  mappings: 10,
  accounts: 1,
};

describe('what is committed', () => {
  it('may stay, become newer and more', () => {
    expect(lostBetween(BEFORE, BEFORE)).toEqual([]);
    const after: Committed = {
      jobs: { trending: 200, expiry: 150, 'id-map': 1 },
      offers: { 'tmdb movie 603': 200, 'tmdb movie 604': 1 },
      lists: { 'aggregated movie day': { count: 19, moments: [200] } },
      ranks: { ...BEFORE.ranks, 'aggregated movie day 2026-01-02': 20 },
      spent: { '2026-01-01': 6 },
      reserved: 0,
      mappings: 11,
      accounts: 1,
    };
    expect(lostBetween(BEFORE, after)).toEqual([]);
  });

  it.each([
    ['a job', { jobs: { expiry: null } }],
    ['the end of a job', { jobs: { trending: null, expiry: null } }],
    ['the latest run of a job', { jobs: { trending: 99, expiry: null } }],
    ['offers', { offers: {} }],
    ['the latest offers', { offers: { 'tmdb movie 603': 99 } }],
    ['a list', { lists: {} }],
    ['the latest list', { lists: { 'aggregated movie day': { count: 20, moments: [99] } } }],
    ['places', { ranks: {} }],
    ['credits', { spent: { '2026-01-01': 4 } }],
    ['mappings', { mappings: 9 }],
    ['the account', { accounts: 0 }],
  ])('may not lose %s', (_name, change) => {
    expect(lostBetween(BEFORE, { ...BEFORE, ...change })).toHaveLength(1);
  });

  it('has no list from two moments', () => {
    const lists = { 'aggregated movie day': { count: 20, moments: [100, 200] } };
    expect(lostBetween(BEFORE, { ...BEFORE, lists })).toEqual([expect.stringContaining('2 moments')]);
  });
});
