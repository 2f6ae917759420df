import { beforeEach, describe, expect, it } from '@jest/globals';
import { StoreError } from '@radarr/streaming-core';
import { AccountBench } from '../testing/account-bench.js';
import { AccountWorld } from '../testing/account-world.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let bench: AccountBench;
beforeEach(() => {
  bench = new AccountBench();
});

describe('staying connected', () => {
  beforeEach(() => bench.connect());

  it('renews the tokens at half their life, once among all processes', async () => {
    const all = [bench.service, bench.replica(), bench.replica()];
    bench.now += 3.5 * DAY - 1;
    await Promise.all(all.map((one) => one.step()));
    expect(bench.world.counts.refreshed).toBe(0);
    bench.now += 1;
    await Promise.all(all.map((one) => one.step()));
    await Promise.all(all.map((one) => one.step()));
    expect(bench.world.counts).toMatchObject({ refreshed: 1, refused: 0 });
    const { connected: account } = await bench.service.report();
    expect(account).toMatchObject({
      userName: 'sean',
      expiresAt: new Date(bench.now + 7 * DAY).toISOString(),
    });
  });

  it('tries again, ever less often, while the upstream is away, and is well afterwards', async () => {
    bench.world.fault = 'away';
    bench.now += 4 * DAY;
    await bench.service.step();
    const { connected: troubled } = await bench.service.report();
    expect(troubled?.refreshFailure).toMatchObject({ reason: 'trakt is away.', times: 1 });
    const tries = async (minutes: number): Promise<number> => {
      const before = bench.events.length;
      for (let minute = 0; minute < minutes; minute += 1) {
        bench.now += MINUTE;
        await bench.service.step();
      }
      return bench.events.slice(before).filter(({ type }) => type === 'renewal-failed').length;
    };
    expect(await tries(15)).toBe(4);
    expect(await tries(300)).toBeLessThan(10);
    bench.world.fault = 'none';
    bench.now += HOUR;
    await bench.service.step();
    const { connected: well } = await bench.service.report();
    expect(well?.refreshFailure).toBeUndefined();
    expect(bench.world.counts).toMatchObject({ refreshed: 1, refused: 0 });
  });

  it('is over when the person has shut us out, and says so once', async () => {
    bench.world.shutOut();
    bench.now += 4 * DAY;
    await bench.service.step();
    expect(await bench.service.report()).toMatchObject({
      status: 'broken',
      broken: { reason: 'revoked', userName: 'sean' },
    });
    bench.now += 30 * DAY;
    await bench.service.step();
    expect(bench.world.counts.refused).toBe(1);
    await expect(bench.service.renew()).rejects.toMatchObject({ code: 'ACCOUNT_NOT_CONNECTED' });
  });

  it('is over when a renewal was answered and never kept, and does not try for ever', async () => {
    const dying = new AccountWorld(() => bench.now);
    dying.refresh = async (token) => {
      await bench.world.refresh(token);
      return new Promise(() => undefined);
    };
    bench.now += 4 * DAY;
    void bench.replica(dying).step();
    await new Promise(setImmediate);
    expect(bench.world.counts.refreshed).toBe(1);
    await bench.service.step();
    expect(bench.world.counts.refused).toBe(0);
    bench.now += MINUTE;
    for (let step = 0; step < 5; step += 1) await bench.service.step();
    expect(await bench.service.report()).toMatchObject({
      status: 'broken',
      broken: { reason: 'interrupted' },
    });
    expect(bench.world.counts.refused).toBe(1);
  });

  it('is over when the answer to a renewal came too late', async () => {
    bench.world.fault = 'late';
    bench.now += 4 * DAY;
    await bench.service.step();
    bench.world.fault = 'none';
    bench.now += HOUR;
    await bench.service.step();
    expect(await bench.service.report()).toMatchObject({ broken: { reason: 'interrupted' } });
  });

  it('is over when the upstream refuses without a word, but not before the tokens have ended', async () => {
    bench.world.fault = 'refusing';
    bench.now += 4 * DAY;
    await bench.service.step();
    expect(await bench.status()).toBe('connected');
    bench.now += 4 * DAY;
    await bench.service.step();
    expect(await bench.status()).toBe('broken');
  });

  it('keeps new tokens although the store fails for a while', async () => {
    bench.now += 4 * DAY;
    const change = bench.store.change.bind(bench.store);
    let failures = 5;
    bench.store.change = (...asked) => {
      if (bench.world.counts.refreshed === 0 || failures === 0) return change(...asked);
      failures -= 1;
      return Promise.reject(new StoreError('The database is away.'));
    };
    await bench.service.step();
    expect(await bench.status()).toBe('connected');
    const good = await bench.store.read('trakt');
    expect(good?.state.account).toMatchObject({ tokens: { refreshToken: bench.world.goodRefreshTokens[0] } });
  });

  it('is connected anew after it was over', async () => {
    bench.world.shutOut();
    bench.now += 4 * DAY;
    await bench.service.step();
    await bench.connect();
    expect(await bench.status()).toBe('connected');
  });
});
