import { beforeEach, describe, expect, it } from '@jest/globals';
import { AccountBench } from '../testing/account-bench.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let bench: AccountBench;
beforeEach(() => {
  bench = new AccountBench();
});

describe('connecting', () => {
  it('shows a code, waits, and is connected once the person has approved it', async () => {
    expect(await bench.status()).toBe('disconnected');
    const { userCode } = await bench.service.begin();
    expect(await bench.service.report()).toMatchObject({ status: 'pending', code: { userCode } });
    bench.now += bench.world.intervalMs;
    await bench.service.step();
    expect(await bench.status()).toBe('pending');
    bench.world.approve(userCode);
    bench.now += bench.world.intervalMs;
    await bench.service.step();
    await bench.service.step();
    expect(await bench.service.report()).toEqual({
      status: 'connected',
      connected: {
        userName: 'sean',
        connectedAt: new Date(bench.now).toISOString(),
        expiresAt: new Date(bench.now + 7 * DAY).toISOString(),
        refreshAt: new Date(bench.now + 3.5 * DAY).toISOString(),
      },
    });
  });

  it('asks no more often than the upstream wants, however often it may step', async () => {
    await bench.service.begin();
    for (let second = 0; second < 60; second += 1) {
      bench.now += 1_000;
      await bench.service.step();
    }
    expect(bench.world.counts.polls).toBe(12);
  });

  it('asks less often once the upstream says so', async () => {
    await bench.service.begin();
    bench.world.slowDowns = 1;
    const moments: number[] = [];
    for (let second = 1; second <= 26; second += 1) {
      bench.now += 1_000;
      const before = bench.world.counts.polls;
      await bench.service.step();
      if (bench.world.counts.polls > before) moments.push(second);
    }
    expect(moments).toEqual([5, 15, 25]);
  });

  it('tells when the next step is due', async () => {
    expect(await bench.service.step()).toBeUndefined();
    await bench.service.begin();
    expect(await bench.service.step()).toBe(bench.now + bench.world.intervalMs);
    bench.now += bench.world.intervalMs;
    expect(await bench.service.step()).toBe(bench.now + bench.world.intervalMs);
  });

  it('ends when the person refuses, and says so', async () => {
    bench.world.deny((await bench.service.begin()).userCode);
    bench.now += bench.world.intervalMs;
    await bench.service.step();
    expect(await bench.service.report()).toEqual({
      status: 'disconnected',
      endedCode: { outcome: 'denied', at: new Date(bench.now).toISOString() },
    });
    bench.now += MINUTE;
    await bench.service.step();
    expect(bench.world.counts.polls).toBe(1);
  });

  it('ends when the code has run out, whether or not the upstream is there to say so', async () => {
    await bench.service.begin();
    bench.world.fault = 'away';
    bench.now += 10 * MINUTE;
    await bench.service.step();
    expect(await bench.service.report()).toMatchObject({
      status: 'disconnected',
      endedCode: { outcome: 'expired' },
    });
  });

  it('goes on after an outage', async () => {
    const { userCode } = await bench.service.begin();
    bench.world.fault = 'away';
    bench.now += bench.world.intervalMs;
    await bench.service.step();
    bench.world.fault = 'none';
    bench.world.approve(userCode);
    bench.now += MINUTE;
    await bench.replica().step();
    expect(await bench.status()).toBe('connected');
  });

  it('with a second code forgets the first', async () => {
    const first = await bench.service.begin();
    const second = await bench.service.begin();
    bench.world.approve(first.userCode);
    bench.now += bench.world.intervalMs;
    await bench.service.step();
    expect(await bench.service.report()).toMatchObject({
      status: 'pending',
      code: { userCode: second.userCode },
    });
  });

  it('with a new code keeps the old account until the new one is there', async () => {
    await bench.connect();
    const before = await bench.service.use((token) => Promise.resolve(token));
    const { userCode } = await bench.service.begin();
    expect(await bench.status()).toBe('pending');
    expect(await bench.service.use((token) => Promise.resolve(token))).toBe(before);
    bench.world.approve(userCode);
    bench.now += bench.world.intervalMs;
    await bench.service.step();
    expect(await bench.service.use((token) => Promise.resolve(token))).not.toBe(before);
  });

  it('of several processes lets one ask', async () => {
    const all = [bench.service, bench.replica(), bench.replica(), bench.replica()];
    await bench.service.begin();
    for (let round = 1; round <= 5; round += 1) {
      bench.now += bench.world.intervalMs;
      await Promise.all(all.map((one) => one.step()));
      expect(bench.world.counts.polls).toBe(round);
    }
  });

  it('leaves nobody a way in when it was given up before the answer came', async () => {
    bench.world.approve((await bench.service.begin()).userCode);
    bench.now += bench.world.intervalMs;
    const step = bench.service.step();
    await Promise.all([step, bench.service.disconnect()]);
    expect(await bench.status()).toBe('disconnected');
    expect(bench.world.goodRefreshTokens).toEqual([]);
  });
});
