import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  AllUpstreamsFailed,
  StoreError,
  failureOf,
  titleKeyText,
  UpstreamRateLimited,
  UpstreamResponse,
  UpstreamUnavailable,
  type AvailabilityCandidate,
  type TitleKey,
} from '@radarr/streaming-core';
import { CreditPlanner, type CreditPlannerOptions } from './credit-planner.js';
import { CreditPurse } from './credit-purse.js';
import { MemoryCreditLedger } from './memory-credit-ledger.js';

const MIDNIGHT = Date.parse('2026-05-14T00:00:00.000Z');
const HOUR_MS = 3_600_000;
const LAST_HOUR = MIDNIGHT + 23 * HOUR_MS;

describe('CreditPlanner', () => {
  let nowMs: number;
  let candidates: AvailabilityCandidate[];
  let purse: CreditPurse;
  let planner: CreditPlanner;
  let asked: string[];
  let costOf: (key: TitleKey) => number;
  beforeEach(() => {
    nowMs = LAST_HOUR;
    asked = [];
    costOf = () => 1;
    candidates = Array.from({ length: 100 }, (_, n) => ({
      mediaType: 'movie',
      tmdbId: n + 1,
      trendingRank: 100 - n,
    }));
    const clock = () => nowMs;
    purse = new CreditPurse({ ledger: new MemoryCreditLedger({ clock }), clock });
    planner = plannerWith();
  });

  const isNotFresh = ({ fetchedAt }: AvailabilityCandidate): boolean =>
    fetchedAt === undefined || nowMs - Date.parse(fetchedAt) >= 12 * HOUR_MS;
  const plannerWith = (options: Partial<CreditPlannerOptions> = {}) =>
    new CreditPlanner({
      upstream: 'metered',
      store: {
        candidates: (upstream, limit) =>
          Promise.resolve(upstream === 'metered' ? candidates.filter(isNotFresh).slice(0, limit) : []),
      },
      purse,
      clock: () => nowMs,
      ...options,
    });
  const price = (cost: number) => ({
    upstream: { id: 'metered', credits: { costOf: () => cost, statement: () => undefined } },
    call: { capability: 'availability' } as const,
    purpose: 'background' as const,
  });
  /** Pays for a question, and keeps the answer as the store would. */
  const ask = (key: TitleKey): Promise<void> =>
    purse.spend(price(costOf(key)), () => {
      asked.push(titleKeyText(key));
      const fetchedAt = new Date(nowMs).toISOString();
      candidates = candidates.map((c) => (titleKeyText(c) === titleKeyText(key) ? { ...c, fetchedAt } : c));
      return Promise.resolve();
    });
  const failing = (error: Error) => (key: TitleKey) =>
    purse.spend(price(1), () => {
      asked.push(titleKeyText(key));
      return Promise.reject(error);
    });

  it('asks about the best titles until what people leave is spent', async () => {
    const run = await planner.run({ ask });
    expect(run).toMatchObject({ asked: 24, failed: 0, refused: 0, left: 0 });
    expect(asked.slice(0, 2)).toEqual(['movie:100', 'movie:99']);
    expect(asked).toHaveLength(24);
    expect(run.next.map(({ tmdbId }) => tmdbId)).toEqual([76, 75, 74, 73, 72, 71, 70, 69, 68, 67]);
  });

  it('spreads them over the day, and asks about no title twice', async () => {
    const byHour: number[] = [];
    for (let quarter = 0; quarter < 24 * 4; quarter++) {
      nowMs = MIDNIGHT + (quarter * HOUR_MS) / 4;
      const { asked: count } = await planner.run({ ask });
      const hour = Math.floor(quarter / 4);
      byHour[hour] = (byHour[hour] ?? 0) + count;
    }
    expect(byHour).toEqual(Array.from({ length: 24 }, () => 1));
    expect(new Set(asked).size).toBe(24);
  });

  it('goes past titles that are too dear for what is left', async () => {
    costOf = ({ tmdbId }) => (tmdbId === 1 ? 1 : 5);
    const run = await planner.run({ ask });
    expect(asked).toEqual(['movie:100', 'movie:99', 'movie:98', 'movie:97', 'movie:1']);
    expect(run).toMatchObject({ asked: 5, failed: 0, refused: 95, left: 3 });
  });

  it('ends at the first failure of the upstream', async () => {
    const run = await planner.run({ ask: failing(new UpstreamUnavailable('metered', 'down')) });
    expect(run).toMatchObject({ asked: 0, failed: 1, left: 23 });
    expect(asked).toEqual(['movie:100']);
  });

  it('sees through a failure that stands for all upstreams', async () => {
    const limited = new UpstreamRateLimited('metered', 'x');
    const failure = new AllUpstreamsFailed([failureOf('metered', limited, new Date(nowMs).toISOString())]);
    expect(await planner.run({ ask: failing(failure) })).toMatchObject({ failed: 1 });
    expect(asked).toHaveLength(1);
  });

  it('goes on when only the title is to blame, and leaves that title alone for a while', async () => {
    nowMs = LAST_HOUR;
    candidates = candidates.slice(-2);
    const nonsense = failing(new UpstreamResponse('metered', 'nonsense'));
    const poisonous = (key: TitleKey) => (key.tmdbId === 100 ? nonsense(key) : ask(key));
    expect(await planner.run({ ask: poisonous })).toMatchObject({ asked: 1, failed: 1 });
    nowMs += 6 * HOUR_MS - 1;
    expect((await planner.next(5)).map(({ tmdbId }) => tmdbId)).toEqual([]);
    nowMs += 1;
    expect((await planner.next(5)).map(({ tmdbId }) => tmdbId)).toEqual([100]);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const run = await planner.run({
      ask: async (key) => {
        await ask(key);
        if (key.tmdbId === 98) stop.abort();
      },
      signal: stop.signal,
    });
    expect(run).toMatchObject({ asked: 3, failed: 0 });
  });

  it('asks nothing when candidates cannot be read', async () => {
    const store = { candidates: () => Promise.reject(new StoreError('no database')) };
    await expect(plannerWith({ store }).run({ ask })).rejects.toMatchObject({ code: 'STORE_ERROR' });
    expect(asked).toEqual([]);
  });
});
