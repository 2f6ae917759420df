import { randomUUID } from 'node:crypto';
import { CacheError } from '../cache-error.js';
import type { LeaseStore } from '../lease-store.js';
import type { ResolvedCacheOptions } from '../cache-options.js';
import { Guard } from '../tiers/guard.js';
import { sleep } from '../timing/timing.js';

/** Where leases come from and how long they last. */
export interface LoadLeasesOptions {
  readonly leases: LeaseStore;
  readonly guard: Guard;
  /** How long one claim lasts. It is renewed while the work runs, and soon ends by itself when its process dies. */
  readonly claimMs: number;
  /** How long others wait for the result: longer than a load and the writes after it may take. */
  readonly patienceMs: number;
  readonly clock: () => number;
  readonly random: () => number;
}

/** What is done once across all processes. */
export interface SharedWork<T> {
  /** The result another process has left, if it has. */
  readonly look: () => Promise<T | undefined>;
  readonly work: () => Promise<T>;
}

/** Decides who does work that many processes want done. */
export interface SharedLoads {
  once<T>(key: string, work: SharedWork<T>): Promise<T>;
}

const FIRST_PAUSE_MS = 25;
const MAX_PAUSE_MS = 1000;
/** What a crash costs those who wait for the crashed process's load. */
const CLAIM_MS = 5000;
const RENEWALS_PER_CLAIM = 3;

/** Lets one process at a time load a key; the others wait and take what it leaves in the stores. */
class LoadLeases implements SharedLoads {
  readonly #options: LoadLeasesOptions;
  readonly #process = randomUUID();
  #claims = 0;

  constructor(options: LoadLeasesOptions) {
    this.#options = options;
  }

  /**
   * @throws {CacheError} `CACHE_LOAD_TIMEOUT` when others hold the lease for longer than a load may take and leave nothing
   */
  async once<T>(key: string, { look, work }: SharedWork<T>): Promise<T> {
    const claim = { name: `cache:${key}`, holder: `${this.#process}:${(this.#claims += 1)}` };
    const giveUpAt = this.#options.clock() + this.#options.patienceMs + MAX_PAUSE_MS;
    let state = await this.#acquire(claim);
    for (let pauseMs = FIRST_PAUSE_MS; state === 'taken'; pauseMs = Math.min(2 * pauseMs, MAX_PAUSE_MS)) {
      if (this.#options.clock() >= giveUpAt) throw waitedTooLong();
      await sleep(pauseMs * (0.5 + this.#options.random() / 2));
      const theirs = await look();
      if (theirs !== undefined) return theirs;
      state = await this.#acquire(claim);
    }
    if (state === 'unavailable') return (await look()) ?? (await work());
    const renewal = setInterval(() => void this.#acquire(claim), this.#options.claimMs / RENEWALS_PER_CLAIM);
    try {
      return (await look()) ?? (await work());
    } finally {
      clearInterval(renewal);
      await this.#release(claim);
    }
  }

  /** Without the lease store everybody loads for himself: two loads are better than none. */
  async #acquire({ name, holder }: Claim): Promise<'held' | 'taken' | 'unavailable'> {
    const { leases, guard, claimMs } = this.#options;
    const attempt = await guard.attempt('acquire', () => leases.acquire(name, holder, claimMs));
    if (!attempt.answered) return 'unavailable';
    return attempt.value ? 'held' : 'taken';
  }

  async #release({ name, holder }: Claim): Promise<void> {
    await this.#options.guard.attempt('release', () => this.#options.leases.release(name, holder));
  }
}

interface Claim {
  readonly name: string;
  readonly holder: string;
}

const waitedTooLong = (): CacheError =>
  new CacheError('CACHE_LOAD_TIMEOUT', 'Other processes were loading this key and left no result in time.');

/** Without leases every process works for itself. */
const UNSHARED: SharedLoads = {
  once: async (_key, { look, work }) => (await look()) ?? (await work()),
};

const PROBE = { name: 'cache:probe', holder: 'probe', ttlMs: 1 };
const MARGIN_MS = 1000;

/** How a cache with these options shares its loads with other processes. */
export function sharedLoads(options: ResolvedCacheOptions): SharedLoads {
  const { leases, stores, loadTimeoutMs, storeTimeoutMs, storePauseMs, clock, random, emit } = options;
  if (leases === undefined) return UNSHARED;
  const guard = new Guard({
    tier: 'leases',
    timeoutMs: storeTimeoutMs,
    pauseMs: storePauseMs,
    clock,
    emit,
    probe: () => leases.acquire(PROBE.name, PROBE.holder, PROBE.ttlMs),
  });
  // Looking at every store, loading, looking again if the answer is empty, and writing to all stores at once.
  const patienceMs = loadTimeoutMs + (2 * stores.length + 1) * storeTimeoutMs + MARGIN_MS;
  return new LoadLeases({ leases, guard, claimMs: CLAIM_MS, patienceMs, clock, random });
}
