import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { MemoryLeaseStore } from '@radarr/streaming-cache';
import { underLease } from './under-lease.js';

describe('underLease', () => {
  it('does the work, and lets the next one do it afterwards', async () => {
    const leases = new MemoryLeaseStore();
    const done: string[] = [];
    for (const name of ['first', 'second']) {
      const here = await underLease(leases, 'job', () => Promise.resolve(void done.push(name)));
      expect(here).toBe(true);
    }
    expect(done).toEqual(['first', 'second']);
  });

  it('leaves the work alone while somebody is at it', async () => {
    const leases = new MemoryLeaseStore();
    let finish = (): void => undefined;
    const running = underLease(leases, 'job', () => new Promise<void>((resolve) => (finish = resolve)));
    let again = false;
    const here = await underLease(leases, 'job', () => Promise.resolve(void (again = true)));
    expect([here, again]).toEqual([false, false]);
    finish();
    expect(await running).toBe(true);
  });

  it('leaves the work alone when there is no telling whether somebody is at it', async () => {
    let done = false;
    const away = {
      acquire: () => Promise.reject(new Error('away')),
      release: () => Promise.reject(new Error('away')),
    };
    const asked = underLease(away, 'job', () => Promise.resolve(void (done = true)));
    await expect(asked).rejects.toThrow('away');
    expect(done).toBe(false);
  });

  it('frees the job when the work fails', async () => {
    const leases = new MemoryLeaseStore();
    await expect(underLease(leases, 'job', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await underLease(leases, 'job', () => Promise.resolve())).toBe(true);
  });
});

describe('work that outlasts its claim', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  /** A store that lends a name once and answers renewals as it is told to. */
  const lending = (renew: () => Promise<boolean>) => {
    let asked = 0;
    return {
      acquire: () => (asked++ === 0 ? Promise.resolve(true) : renew()),
      release: () => Promise.resolve(),
    };
  };
  /** Work that runs until it is told to end; tells after how many milliseconds it was. */
  const endless = async (leases: ReturnType<typeof lending>): Promise<number> => {
    const begin = performance.now();
    let toldAt = Infinity;
    const running = underLease(
      leases,
      'job',
      (lost) =>
        new Promise<void>((resolve) => {
          setTimeout(resolve, 60_000);
          lost.addEventListener('abort', () => {
            toldAt = performance.now() - begin;
            resolve();
          });
        }),
    );
    await jest.advanceTimersByTimeAsync(60_000);
    await running;
    return toldAt;
  };

  it('goes on while the claim is renewed', async () => {
    expect(await endless(lending(() => Promise.resolve(true)))).toBe(Infinity);
  });

  it('is told to end before the claim does when the store is away, or says nothing', async () => {
    for (const renew of [
      () => Promise.reject(new Error('away')),
      () => new Promise<boolean>(() => undefined),
    ]) {
      const toldAt = await endless(lending(renew));
      expect(toldAt).toBeLessThan(10_000);
      expect(toldAt).toBeGreaterThan(5_000);
    }
  });

  it('is told to end at once when somebody else has the claim', async () => {
    expect(await endless(lending(() => Promise.resolve(false)))).toBeLessThan(4_000);
  });

  it('that ends while its claim is being renewed leaves nothing claimed', async () => {
    const kept = new MemoryLeaseStore();
    let asked = 0;
    const slow = {
      acquire: async (...claim: [string, string, number]) => {
        if (asked++ > 0) await new Promise((resolve) => setTimeout(resolve, 2_000));
        return kept.acquire(...claim);
      },
      release: (name: string, holder: string) => kept.release(name, holder),
    };
    // It ends between the renewal's question, after a third of the claim's ten seconds, and its answer.
    const running = underLease(slow, 'job', () => new Promise((resolve) => setTimeout(resolve, 4_000)));
    await jest.advanceTimersByTimeAsync(6_000);
    await running;
    expect(await kept.acquire('job', 'the next one', 1_000)).toBe(true);
  });
});
