import { randomUUID } from 'node:crypto';
import type { LeaseStore } from '@radarr/streaming-cache';

/** How long a claim outlives a crashed holder; a living one renews it well before. */
const LEASE_MS = 10_000;

/**
 * Does the work unless some replica is at it already. The claim is renewed while the work runs.
 * @returns whether the work was done here
 */
export async function underLease(
  leases: LeaseStore,
  name: string,
  work: () => Promise<void>,
): Promise<boolean> {
  const holder = randomUUID();
  // Without a database nobody can be asked: doing the work twice is better than not at all.
  const isOurs = await leases.acquire(name, holder, LEASE_MS).catch(() => true);
  if (!isOurs) return false;
  const renewal = setInterval(() => {
    // A renewal that fails is tried again before the claim ends; losing the claim only risks the work being done twice.
    leases.acquire(name, holder, LEASE_MS).catch(() => undefined);
  }, LEASE_MS / 3);
  try {
    await work();
    return true;
  } finally {
    clearInterval(renewal);
    await leases.release(name, holder).catch(() => undefined);
  }
}
