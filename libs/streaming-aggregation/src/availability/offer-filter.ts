import { setMaxListeners } from 'node:events';
import {
  titleKeyText,
  type AvailabilityStore,
  type Clock,
  type ErrorCode,
  type KnownTitle,
  type Region,
  type StoredAvailability,
  type TitleKey,
  type UpstreamFailure,
} from '@radarr/streaming-core';
import { matchesOffers, type KnownOfferWish } from '../offers/matches-offers.js';
import { hasValue } from '../sources/reading.js';
import { unlessAborted } from '../sources/unless-aborted.js';
import { untilOneFails } from '../sources/until-one-fails.js';
import type { AvailabilityEvent } from './availability-events.js';
import type { AvailabilityReader, AvailabilitySource } from './availability-reader.js';

/** How many titles are looked up at a time; the upstream's rate limit paces them. */
const AT_A_TIME = 16;

interface OfferFilterOptions {
  readonly reader: AvailabilityReader;
  /** The upstream that is asked about titles of which nothing is known: one that costs nothing. */
  readonly source: AvailabilitySource | undefined;
  readonly store: AvailabilityStore;
  readonly clock: Clock;
  /** Gives up what is being looked up. */
  readonly stop: AbortSignal;
  readonly onEvent: (event: AvailabilityEvent) => void;
}

/** What a title must offer, and where. */
export interface OfferWish extends KnownOfferWish {
  readonly region: Region;
}

/** Which titles match a wish, as far as that is known by now. */
export interface FilteredTitles {
  /** The titles that match, by `titleKeyText`. */
  readonly matching: ReadonlySet<string>;
  /** What is known of each title by now, by `titleKeyText`. */
  readonly known: ReadonlyMap<string, KnownTitle>;
  /** How many titles are still being looked up, and so may match as well. */
  readonly pending: number;
  /** How many titles could not be looked up, and so may match as well. */
  readonly failed: number;
  /** Why, where some could not. */
  readonly failure?: UpstreamFailure;
}

/** Failures for which a title is to blame, not the upstream: the next title may fare better. */
const TITLE_FAILURES: readonly ErrorCode[] = ['UPSTREAM_RESPONSE', 'UPSTREAM_REQUEST'];

/** Tells which of many titles can be watched at certain providers, and learns what it does not know yet. */
export class OfferFilter {
  private readonly learning = new Set<Promise<void>>();

  constructor(private readonly options: OfferFilterOptions) {
    // Every look-up listens; that many are no leak.
    setMaxListeners(0, options.stop);
  }

  /**
   * What is known of each title in a region, by `titleKeyText`. Asks no upstream. A store that fails knows nothing.
   */
  async known(titles: readonly TitleKey[], region: Region): Promise<ReadonlyMap<string, KnownTitle>> {
    if (titles.length === 0) return new Map();
    try {
      const rows = await this.options.store.known(titles, region);
      return new Map(rows.map((row) => [titleKeyText(row), row]));
    } catch (error) {
      this.options.onEvent({ type: 'store-failed', error });
      return new Map();
    }
  }

  /**
   * The titles that match. Those of which nothing is known are looked up, each once, side by side; what has not come
   * within the wait is looked up behind the answer.
   */
  async matching(titles: readonly TitleKey[], wish: OfferWish, waitMs: number): Promise<FilteredTitles> {
    const known = new Map(await this.known(titles, wish.region));
    const nowMs = this.options.clock();
    const missing = titles.filter((title) => !this.isLearned(known.get(titleKeyText(title))));
    const old = titles.filter((title) => this.isOld(known.get(titleKeyText(title)), nowMs));
    const failures: UpstreamFailure[] = [];
    const learned = this.learn(missing, wish.region, {
      found: (title) => {
        const name = titleKeyText(title);
        known.set(name, together(known.get(name), title));
      },
      failed: (failure) => failures.push(failure),
    });
    const isOver = await Promise.race([
      learned.then(() => true),
      pause(waitMs).then(() => missing.length === 0),
    ]);
    if (old.length > 0) void this.learn(old, wish.region, NOBODY);
    const matching = [...known].flatMap(([name, title]) => (matchesOffers(title, wish) ? [name] : []));
    const unknown = missing.filter((title) => !this.isLearned(known.get(titleKeyText(title)))).length;
    // As long as look-ups go on, only those that have come back with a failure are known to have failed.
    const failed = isOver ? unknown : failures.length;
    const [failure] = failures;
    return {
      matching: new Set(matching),
      known,
      pending: unknown - failed,
      failed,
      ...(failure && { failure }),
    };
  }

  /** Waits until nothing is being looked up any more. */
  async settled(): Promise<void> {
    while (this.learning.size > 0) await Promise.all(this.learning);
  }

  /** Whether the upstream that speaks of every region has been asked. Others may know of a few regions only. */
  private isLearned(title: KnownTitle | undefined): boolean {
    const { source } = this.options;
    return title?.asked.some(({ upstream }) => source === undefined || upstream === source.id) ?? false;
  }

  /** Whether what the upstream that would be asked has said is no longer fresh, however fresh the word of others is. */
  private isOld(title: KnownTitle | undefined, nowMs: number): boolean {
    const said = title?.asked.find(({ upstream }) => upstream === this.options.source?.id);
    return said !== undefined && Date.parse(said.expiresAt) <= nowMs;
  }

  private learn(titles: readonly TitleKey[], region: Region, told: Learner): Promise<void> {
    const { reader, source, stop } = this.options;
    if (!source || titles.length === 0) return Promise.resolve();
    const jobs = titles.map((title) => async () => {
      const question = { title, source, how: 'read', purpose: 'background' } as const;
      const reading = await unlessAborted(reader.read(question), stop);
      if (hasValue(reading)) {
        told.found(knownIn(region, title, reading.value));
        return;
      }
      told.failed(reading.failure);
      if (!TITLE_FAILURES.includes(reading.failure.code)) throw new Error(reading.failure.reason);
    });
    const work = untilOneFails(jobs, { atATime: AT_A_TIME, stop });
    this.learning.add(work);
    return work.finally(() => this.learning.delete(work));
  }
}

/** Who hears what look-ups come to. */
interface Learner {
  found(title: KnownTitle): void;
  failed(failure: UpstreamFailure): void;
}

const NOBODY: Learner = { found: () => undefined, failed: () => undefined };

/** What one upstream has just said, beside what others said before. */
function together(before: KnownTitle | undefined, now: KnownTitle): KnownTitle {
  if (!before) return now;
  const isNew = ({ upstream }: { readonly upstream: string }): boolean =>
    now.asked.every((answer) => answer.upstream !== upstream);
  return {
    ...now,
    offers: [...before.offers.filter(isNew), ...now.offers],
    asked: [...before.asked.filter(isNew), ...now.asked],
  };
}

function knownIn(region: Region, { mediaType, tmdbId }: TitleKey, value: StoredAvailability): KnownTitle {
  const { upstream, fetchedAt, expiresAt, offers } = value;
  return {
    mediaType,
    tmdbId,
    offers: offers.filter((offer) => offer.region === region).map((offer) => ({ ...offer, upstream })),
    asked: [{ upstream, fetchedAt, expiresAt }],
  };
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
