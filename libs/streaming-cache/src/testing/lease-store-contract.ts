import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { LeaseStore } from '../lease-store.js';

/** One empty lease store for one test. */
export interface LeaseStoreUnderTest {
  readonly leases: LeaseStore;
  /** Lets the store's own clock go on. @default waits in real time */
  readonly passTime?: (ms: number) => Promise<void>;
  /** Ends what `create` opened. */
  readonly close?: () => Promise<void>;
}

/** Which implementation to test, and how to make one. */
export interface LeaseStoreContract {
  /** What the tests call the implementation. */
  readonly name: string;
  /** Makes a store without claims; called once for each test. */
  readonly create: () => Promise<LeaseStoreUnderTest>;
}

const MINUTE_MS = 60_000;
const SHORT_MS = 200;

/** Describes, as Jest tests, what every {@link LeaseStore} must do. */
export function describeLeaseStoreContract({ name, create }: LeaseStoreContract): void {
  describe(`${name} keeps the lease store's contract`, () => {
    let open: LeaseStoreUnderTest;
    let leases: LeaseStore;
    const passTime = (ms: number): Promise<void> => (open.passTime ?? sleep)(ms);

    beforeEach(async () => {
      open = await create();
      leases = open.leases;
    });
    afterEach(() => open.close?.());

    it('gives a free name to the first who asks and to nobody else', async () => {
      expect(await leases.acquire('job', 'a', MINUTE_MS)).toBe(true);
      expect(await leases.acquire('job', 'b', MINUTE_MS)).toBe(false);
    });

    it('gives a name to exactly one of many who ask at once', async () => {
      const holders = Array.from({ length: 20 }, (_, n) => `holder ${n}`);
      const answers = await Promise.all(holders.map((holder) => leases.acquire('job', holder, MINUTE_MS)));
      expect(answers.filter(Boolean)).toHaveLength(1);
    });

    it.each(['__proto__', 'ключ 🔑', "it's; --", 'n'.repeat(520)])('takes the name %j', async (job) => {
      expect(await leases.acquire(job, 'a', MINUTE_MS)).toBe(true);
      expect(await leases.acquire(`${job}2`, 'b', MINUTE_MS)).toBe(true);
      expect(await leases.acquire(job, 'b', MINUTE_MS)).toBe(false);
    });

    it('is free again once its holder releases it', async () => {
      await leases.acquire('job', 'a', MINUTE_MS);
      await leases.release('job', 'a');
      expect(await leases.acquire('job', 'b', MINUTE_MS)).toBe(true);
      expect(await leases.acquire('job', 'a', MINUTE_MS)).toBe(false);
    });

    it('is not ended by somebody who does not hold it', async () => {
      await leases.acquire('job', 'a', MINUTE_MS);
      await leases.release('job', 'b');
      await leases.release('unknown', 'b');
      expect(await leases.acquire('job', 'b', MINUTE_MS)).toBe(false);
    });

    it('ends by itself', async () => {
      await leases.acquire('job', 'a', SHORT_MS);
      await passTime(2 * SHORT_MS);
      expect(await leases.acquire('job', 'b', MINUTE_MS)).toBe(true);
    });

    it('is prolonged when its holder claims it again', async () => {
      await leases.acquire('job', 'a', SHORT_MS);
      expect(await leases.acquire('job', 'a', MINUTE_MS)).toBe(true);
      await passTime(2 * SHORT_MS);
      expect(await leases.acquire('job', 'b', MINUTE_MS)).toBe(false);
    });

    it('is not ended by a former holder whose claim is over', async () => {
      await leases.acquire('job', 'a', SHORT_MS);
      await passTime(2 * SHORT_MS);
      await leases.acquire('job', 'b', MINUTE_MS);
      await leases.release('job', 'a');
      expect(await leases.acquire('job', 'c', MINUTE_MS)).toBe(false);
    });
  });
}
