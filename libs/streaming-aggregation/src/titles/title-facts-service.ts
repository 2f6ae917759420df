import type { StreamingCache } from '@radarr/streaming-cache';
import { titleKeyText, type TitleFacts, type TitleKey, type Upstream } from '@radarr/streaming-core';
import { untilOneFails } from '../sources/until-one-fails.js';
import { TitleLookup } from './title-lookup.js';

const WEEK_MS = 7 * 24 * 60 * 60_000;

/** The upstream's rate limit paces look-ups; feeds must not queue behind them all. */
const AT_A_TIME = 8;

/** What a {@link TitleFactsService} works with. */
export interface TitleFactsServiceOptions {
  /** The first that has a title directory is asked. */
  readonly upstreams: readonly Upstream[];
  readonly cache: StreamingCache;
  /** How long an answer about one title is fresh, in milliseconds. @default 7 days */
  readonly ttlMs?: number;
}

/** What is known of titles by now. */
export interface KnownFacts {
  /** By `titleKeyText`. */
  readonly facts: ReadonlyMap<string, TitleFacts>;
  /** How many titles are still being looked up. */
  readonly pending: number;
}

/** Tells what titles are, for lists that hardly more than name them. */
export class TitleFactsService {
  private readonly lookup: TitleLookup | undefined;
  private readonly lookingUp = new Set<Promise<void>>();
  private readonly closing = new AbortController();

  constructor({ upstreams, cache, ttlMs = WEEK_MS }: TitleFactsServiceOptions) {
    const directory = upstreams.find(({ titles }) => titles)?.titles;
    this.lookup = directory && new TitleLookup({ cache, directory, ttlMs, stop: this.closing.signal });
  }

  /**
   * What is known within the wait; the rest is looked up behind the answer. Never rejects: a picture that is missing
   * breaks no list.
   */
  async read(titles: readonly TitleKey[], waitMs: number): Promise<KnownFacts> {
    const { lookup } = this;
    if (!lookup) return { facts: new Map(), pending: 0 };
    const facts = new Map<string, TitleFacts>();
    let answered = 0;
    const work = this.run(
      titles.map((title) => async () => {
        const found = await lookup.describe(title);
        answered += 1;
        if (found) facts.set(titleKeyText(title), found);
      }),
    );
    const isOver = await Promise.race([work.then(() => true), pause(waitMs).then(() => false)]);
    return { facts: new Map(facts), pending: isOver ? 0 : titles.length - answered };
  }

  /** Gives up what is being looked up. */
  async close(): Promise<void> {
    this.closing.abort();
    await Promise.all(this.lookingUp);
  }

  private run(jobs: readonly (() => Promise<void>)[]): Promise<void> {
    const work = untilOneFails(jobs, { atATime: AT_A_TIME, stop: this.closing.signal });
    this.lookingUp.add(work);
    return work.finally(() => this.lookingUp.delete(work));
  }
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
