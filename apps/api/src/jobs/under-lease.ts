import { randomUUID } from 'node:crypto';
import type { LeaseStore } from '@radarr/streaming-cache';

/** How long a claim outlives a crashed holder; a living one renews it well before. */
const LEASE_MS = 10_000;

/** How long before its claim may end a holder gives up, so that it has stopped when the next one begins. */
const MARGIN_MS = 1_000;

/**
 * Does the work unless some replica is at it already. The claim is renewed while the work runs. When it cannot be (the
 * store is away, or this process was asleep), the work is told to end before another replica may begin.
 * @param work ends early on its signal; whatever it has to tell by then is no longer this process's to tell
 * @returns whether the work was begun here
 * @throws what the store throws when it cannot say whether some replica is at it: nothing is begun then
 */
export async function underLease(
  leases: LeaseStore,
  name: string,
  work: (lost: AbortSignal) => Promise<void>,
): Promise<boolean> {
  const holder = randomUUID();
  const lost = new AbortController();
  const giveUp = (): void => lost.abort(new Error('The claim on the work has ended.'));
  const release = (): Promise<void> => leases.release(name, holder).catch(() => undefined);
  let isOver = false;
  let end: NodeJS.Timeout | undefined;
  const claim = async (): Promise<void> => {
    const askedAt = performance.now();
    const isOurs = await leases.acquire(name, holder, LEASE_MS);
    clearTimeout(end);
    if (!isOurs) giveUp();
    // One that was renewed after the work had ended would keep others from theirs.
    else if (isOver) await release();
    else end = setTimeout(giveUp, askedAt + LEASE_MS - MARGIN_MS - performance.now());
  };
  await claim();
  if (lost.signal.aborted) return false;
  // A renewal that fails is tried again until the claim ends.
  const renewal = setInterval(() => void claim().catch(() => undefined), LEASE_MS / 3);
  try {
    await work(lost.signal);
    return true;
  } finally {
    isOver = true;
    clearInterval(renewal);
    clearTimeout(end);
    await release();
  }
}
