import type { CacheEntry } from '../cache-store.js';
import type { MemoryTier } from '../memory/memory-tier.js';
import { SingleFlight, type Flight } from '../single-flight.js';
import type { GuardedStore } from './guarded-store.js';

/** An entry and the tier that gave it. */
export interface Found {
  readonly entry: CacheEntry;
  readonly tier: string;
}

/** What a search of the tiers brought. */
export interface Finding {
  readonly found?: Found;
  /** Whether every tier that was needed has answered: without that, nothing found does not mean nothing there. */
  readonly complete: boolean;
}

/** On whose behalf the tiers are searched, and for what. */
export interface Search {
  readonly flight: Flight;
  readonly newerThan?: number;
}

/** The tiers, from the top. */
export interface TiersOptions {
  readonly memory: MemoryTier;
  readonly stores: readonly GuardedStore[];
  readonly clock: () => number;
}

/** Memory and the stores behind it, as one: the newest entry wins, and what a lower tier gives fills those above. */
export class Tiers {
  readonly #options: TiersOptions;
  readonly #fills = new SingleFlight<undefined>();

  constructor(options: TiersOptions) {
    this.#options = options;
  }

  isFresh(entry: CacheEntry): boolean {
    return entry.expiresAt > this.#options.clock();
  }

  /**
   * The first fresh entry from the top, or else the newest stale one. With `newerThan` the tiers are also searched below
   * a fresh entry that was not made after that moment.
   */
  async find(key: string, { flight, newerThan = Number.NEGATIVE_INFINITY }: Search): Promise<Finding> {
    const { memory, stores } = this.#options;
    const remembered = memory.get(key);
    let found: Found | undefined = remembered && { entry: remembered.entry, tier: 'memory' };
    const enough = { newerThan, atLeast: remembered?.supersededBy ?? Number.NEGATIVE_INFINITY };
    let complete = true;
    const asked: GuardedStore[] = [];
    let above: readonly GuardedStore[] = [];
    for (const store of stores) {
      if (this.#isEnough(found, enough)) break;
      const answer = await store.get(key);
      if (!answer.answered) {
        complete = false;
        continue;
      }
      if (isNewer(answer.value, found?.entry)) {
        found = { entry: answer.value, tier: store.tier };
        above = [...asked];
      }
      asked.push(store);
    }
    if (found !== undefined && found.entry !== remembered?.entry) this.#fill(found.entry, { above, flight });
    if (complete && remembered?.supersededBy !== undefined) memory.reinstate(key, remembered.supersededBy);
    return { complete, ...(found && { found }) };
  }

  /** Writes to every tier. A tier that fails is told later, or not at all; it does not fail the write. */
  async write(entry: CacheEntry, flight: Flight): Promise<void> {
    if (flight.isOutdated()) return;
    this.remember(entry);
    await Promise.all(this.#options.stores.map((store) => store.set(entry)));
    if (flight.isOutdated()) await this.forget([entry.key]);
  }

  /** Writes to memory alone. */
  remember(entry: CacheEntry): void {
    this.#options.memory.set(entry);
  }

  async forget(keys: readonly string[]): Promise<void> {
    this.#forgetInMemory(keys);
    await Promise.all(this.#options.stores.map((store) => store.delete(keys)));
    // A read that began before the stores had forgotten may have brought an entry back up.
    this.#forgetInMemory(keys);
  }

  async removeExpired(): Promise<number> {
    const counts = await Promise.all(this.#options.stores.map((store) => store.removeExpired()));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  /** Resolves when the writes that nobody waits for have ended. */
  async idle(): Promise<void> {
    await this.#fills.idle();
  }

  #isEnough(
    found: Found | undefined,
    times: { readonly newerThan: number; readonly atLeast: number },
  ): boolean {
    if (found === undefined || !this.isFresh(found.entry)) return false;
    return found.entry.storedAt > times.newerThan && found.entry.storedAt >= times.atLeast;
  }

  /** Nobody waits for the stores to be filled. */
  #fill(entry: CacheEntry, { above, flight }: { above: readonly GuardedStore[]; flight: Flight }): void {
    if (flight.isOutdated()) return;
    this.remember(entry);
    if (above.length === 0) return;
    void this.#fills.run(entry.key, async (fill) => {
      await Promise.all(above.map((store) => store.set(entry)));
      if (fill.isOutdated()) await Promise.all(above.map((store) => store.delete([entry.key])));
      return undefined;
    });
  }

  #forgetInMemory(keys: readonly string[]): void {
    for (const key of keys) {
      this.#fills.outdate(key);
      this.#options.memory.delete(key);
    }
  }
}

function isNewer(entry: CacheEntry | undefined, than: CacheEntry | undefined): entry is CacheEntry {
  return entry !== undefined && (than === undefined || entry.storedAt > than.storedAt);
}
