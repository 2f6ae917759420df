import { describe, expect, it } from '@jest/globals';
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

  it('does the work when there is no telling who holds the lease', async () => {
    const away = {
      acquire: () => Promise.reject(new Error('away')),
      release: () => Promise.reject(new Error('away')),
    };
    expect(await underLease(away, 'job', () => Promise.resolve())).toBe(true);
  });

  it('frees the job when the work fails', async () => {
    const leases = new MemoryLeaseStore();
    await expect(underLease(leases, 'job', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await underLease(leases, 'job', () => Promise.resolve())).toBe(true);
  });
});
