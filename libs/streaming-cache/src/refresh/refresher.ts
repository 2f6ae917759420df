import { CacheError } from '../cache-error.js';
import type { CacheEvent } from '../cache-event.js';
import type { CacheRead, Load, Loaded, ReadOptions, WriteOptions } from '../cache-read.js';
import type { CacheEntry } from '../cache-store.js';
import type { Found, Tiers } from '../tiers/tiers.js';
import type { LoadDeadline } from './load-deadline.js';
import type { SharedLoads } from './load-leases.js';
import { entryOf } from './loaded-entry.js';
import type { RetryPauses } from './retry-pauses.js';
import { SingleFlight, type Flight } from '../single-flight.js';

/** What refreshing needs of the rest of the cache. */
export interface RefresherOptions {
  readonly tiers: Tiers;
  readonly pauses: RetryPauses;
  readonly deadline: LoadDeadline;
  readonly shared: SharedLoads;
  readonly clock: () => number;
  readonly emit: (event: CacheEvent) => void;
  /** Tells other replicas of a written entry. */
  readonly announce: (entry: CacheEntry) => Promise<void>;
}

/** One key's refresh. */
export interface RefreshRequest<T> {
  readonly key: string;
  readonly load: Load<T>;
  readonly options: ReadOptions<T> & { readonly staleMs: number };
  /** Whether to load even if a fresh value is there. */
  readonly forced: boolean;
}

/** One key's value that was made elsewhere. */
export interface WriteRequest<T> {
  readonly key: string;
  readonly options: WriteOptions<T> & { readonly staleMs: number };
}

interface Refreshed {
  readonly found: Found;
  /** Whether it was made during the flight. An ordinary flight may take what has been fresh all along. */
  readonly renewed: boolean;
}

/** Replaces what is missing or stale: one load per key at a time, in this process and, with leases, in all of them. */
export class Refresher {
  readonly #options: RefresherOptions;
  readonly #flights = new SingleFlight<Refreshed>();

  constructor(options: RefresherOptions) {
    this.#options = options;
  }

  /** @throws the load's own error or a {@link CacheError}; what was good is then still kept */
  async refresh<T>(request: RefreshRequest<T>): Promise<Found> {
    const fly = (): Promise<Refreshed> =>
      this.#flights.run(request.key, (flight) => this.#fly(request, flight));
    let refreshed = await fly();
    while (request.forced && !refreshed.renewed) refreshed = await fly();
    return refreshed.found;
  }

  /**
   * Keeps a value that was made elsewhere; after a load in flight, so that it is the newer of the two.
   * @returns whether it did
   */
  async write<T>({ key, options }: WriteRequest<T>, loaded: Loaded<T>): Promise<boolean> {
    const { tiers, pauses, clock, announce } = this.#options;
    const written = await this.#flights.runNext(key, async (flight) => {
      const kept = await tiers.find(key, { flight, newerThan: Number.POSITIVE_INFINITY });
      if (kept.found && options.unless?.(kept.found.entry.value as T) === true) {
        return { found: kept.found, renewed: false };
      }
      const entry = entryOf(loaded, { key, now: clock(), options, previous: kept.found?.entry });
      pauses.clear(key);
      await tiers.write(entry, flight);
      if (!flight.isOutdated()) await announce(entry);
      return { found: { entry, tier: 'source' }, renewed: true };
    });
    return written.renewed;
  }

  /** What a load in flight brings for this key will not be kept. */
  outdate(key: string): void {
    this.#flights.outdate(key);
    this.#options.pauses.clear(key);
  }

  async idle(): Promise<void> {
    await this.#flights.idle();
  }

  async #fly<T>(request: RefreshRequest<T>, flight: Flight): Promise<Refreshed> {
    const { tiers, shared, pauses } = this.#options;
    const { key, forced } = request;
    let kept: Found | undefined;
    const find = async (newerThan: number): Promise<Found | undefined> =>
      (kept = (await tiers.find(key, { flight, newerThan })).found);
    const known = forced ? await find(Number.POSITIVE_INFINITY) : undefined;
    const knownAt = known?.entry.storedAt ?? Number.NEGATIVE_INFINITY;
    const isNews = ({ entry }: Found): boolean => tiers.isFresh(entry) && entry.storedAt > knownAt;
    try {
      const refreshed = await shared.once<Refreshed>(key, {
        look: async () => {
          const found = await find(knownAt);
          return found !== undefined && isNews(found) ? { found, renewed: forced } : undefined;
        },
        work: async () => ({ found: await this.#load(request, { previous: kept, flight }), renewed: true }),
      });
      pauses.clear(key);
      return refreshed;
    } catch (error) {
      this.#noteFailure(key, { error, kept: kept !== undefined });
      throw error;
    }
  }

  async #load<T>(
    { key, load, options }: RefreshRequest<T>,
    { previous, flight }: { readonly previous: Found | undefined; readonly flight: Flight },
  ): Promise<Found> {
    const { deadline, clock, emit, tiers } = this.#options;
    const startedAt = clock();
    const context = previous && { previous: readOf<T>(previous, startedAt) };
    const loaded = await deadline.run((signal) => load({ signal, ...context }));
    const now = clock();
    const entry = entryOf(loaded, { key, now, options, previous: previous?.entry });
    const isEmpty = (value: unknown): boolean => options.isEmpty?.(value as T) ?? false;
    if (isEmpty(entry.value)) await this.#keepEmpty(entry, { flight, isEmpty });
    else await tiers.write(entry, flight);
    if (!flight.isOutdated()) await this.#options.announce(entry);
    emit({ type: 'loaded', key, durationMs: now - startedAt });
    return { entry, tier: 'source' };
  }

  /** Keeps an empty answer only where it hides no good one: the tiers are asked anew, since a load takes its time. */
  async #keepEmpty(
    entry: CacheEntry,
    { flight, isEmpty }: { readonly flight: Flight; readonly isEmpty: (value: unknown) => boolean },
  ): Promise<void> {
    const { tiers } = this.#options;
    const { found, complete } = await tiers.find(entry.key, { flight });
    if (found !== undefined && !isEmpty(found.entry.value)) {
      throw new CacheError(
        'CACHE_EMPTY_ANSWER',
        'The load gave an empty answer, so the earlier one is kept.',
      );
    }
    if (complete) await tiers.write(entry, flight);
    else if (!flight.isOutdated()) tiers.remember(entry);
  }

  /** Without a kept value there is no pause: nobody can be served meanwhile, so each read is worth another load. */
  #noteFailure(key: string, { error, kept }: { readonly error: unknown; readonly kept: boolean }): void {
    const { pauses, emit } = this.#options;
    const pauseMs = kept ? pauses.failed(key, error) : undefined;
    emit({ type: 'load-failed', key, error, kept, ...(pauseMs !== undefined && { pauseMs }) });
  }
}

/** What can be said of a found entry at `now`. */
export function readOf<T>({ entry, tier }: Found, now: number): CacheRead<T> {
  const { value, storedAt, expiresAt } = entry;
  return { value: value as T, tier, storedAt, expiresAt, stale: expiresAt <= now };
}
