import { beforeEach, describe, expect, it } from '@jest/globals';
import { UpstreamAuth } from '@radarr/streaming-core';
import { AccountBench } from '../testing/account-bench.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let bench: AccountBench;
beforeEach(() => {
  bench = new AccountBench();
});

describe('using the account', () => {
  beforeEach(() => bench.connect());

  const ask = (token: string): Promise<string> => {
    bench.world.require(token);
    return Promise.resolve(token);
  };

  it('renews tokens that have ended before they are used, once for a crowd in several processes', async () => {
    bench.now += 8 * DAY;
    const all = [bench.service, bench.replica(), bench.replica()];
    const used = await Promise.all(
      Array.from({ length: 30 }, (_, index) => (all[index % 3] ?? bench.service).use(ask)),
    );
    expect(new Set(used).size).toBe(1);
    expect(bench.world.counts).toMatchObject({ refreshed: 1, refused: 0 });
  });

  it('renews tokens that the upstream does not take, once', async () => {
    bench.now += HOUR;
    let refusals = 0;
    const used = await bench.service.use((token) => {
      refusals += 1;
      if (refusals === 1) throw new UpstreamAuth('trakt', 'not taken');
      return Promise.resolve(token);
    });
    expect(used).toMatch(/access/);
    expect(bench.world.counts.refreshed).toBe(1);
  });

  it('does not burn tokens on refusals that have other reasons', async () => {
    const refuse = (): Promise<never> => Promise.reject(new UpstreamAuth('trakt', 'application refused'));
    await expect(bench.service.use(refuse)).rejects.toMatchObject({ code: 'UPSTREAM_AUTH' });
    expect(bench.world.counts.refreshed).toBe(0);
    bench.now += HOUR;
    for (let times = 0; times < 5; times += 1) await expect(bench.service.use(refuse)).rejects.toThrow();
    expect(bench.world.counts.refreshed).toBe(1);
  });

  it('fails with the reason when tokens that have ended cannot be renewed', async () => {
    bench.now += 8 * DAY;
    bench.world.fault = 'away';
    const used = bench.service.use(ask);
    await expect(used).rejects.toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      message: expect.stringContaining('away'),
    });
  });

  it('is not possible without an account', async () => {
    await bench.service.disconnect();
    await expect(bench.service.use(ask)).rejects.toMatchObject({ code: 'ACCOUNT_NOT_CONNECTED' });
  });
});

describe('disconnecting', () => {
  beforeEach(() => bench.connect());

  it('makes the tokens worthless and forgets them', async () => {
    expect(await bench.service.disconnect()).toEqual({ revoked: true });
    expect(await bench.status()).toBe('disconnected');
    expect(bench.world.goodRefreshTokens).toEqual([]);
    expect(await bench.store.read('trakt')).toBeUndefined();
  });

  it('forgets them also while the upstream is away', async () => {
    bench.world.fault = 'away';
    expect(await bench.service.disconnect()).toEqual({ revoked: false });
    expect(await bench.status()).toBe('disconnected');
  });

  it('during a renewal leaves nobody a way in', async () => {
    bench.now += 4 * DAY;
    await Promise.all([bench.service.step(), bench.replica().disconnect()]);
    expect(await bench.status()).toBe('disconnected');
    expect(bench.world.goodRefreshTokens).toEqual([]);
  });
});

describe('what is told', () => {
  it('holds no secret', async () => {
    await bench.connect();
    await bench.service.begin();
    bench.now += 4 * DAY;
    bench.world.fault = 'away';
    await bench.service.step();
    const told = JSON.stringify([await bench.service.report(), bench.events]);
    expect(bench.world.secrets.length).toBeGreaterThan(3);
    for (const secret of bench.world.secrets) expect(told).not.toContain(secret);
  });
});
