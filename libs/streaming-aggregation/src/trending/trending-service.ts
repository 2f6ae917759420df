import type { LoadContext, Loaded } from '@radarr/streaming-cache';
import {
  AGGREGATED,
  InvalidInput,
  isStreamingError,
  type AllUpstreamsFailed,
  type TrendingListKey,
} from '@radarr/streaming-core';
import { absentReports, answerFromCache, answerFromSnapshot } from './answers.js';
import { FeedReader, type TrendingSource } from './feed-reader.js';
import { ListFactory, type BuiltList } from './list-factory.js';
import { TitleLookup } from './title-lookup.js';
import {
  NOTHING_LOOKED_UP,
  type SourceReport,
  type TrendingAnswer,
  type TrendingList,
} from './trending-list.js';
import {
  resolveTrendingOptions,
  type ResolvedTrendingServiceOptions,
  type TrendingServiceOptions,
} from './trending-options.js';

/**
 * What everybody is watching: one list per media type, window and source, fused, cached and kept.
 *
 * A list is published as soon as the sources have answered. What it still lacks (a poster, a TMDB number) is looked up
 * behind it, and the list is then published once more.
 */
export class TrendingService {
  private readonly options: ResolvedTrendingServiceOptions;
  private readonly sources: readonly TrendingSource[];
  private readonly factory: ListFactory;
  private readonly lookup: TitleLookup | undefined;
  private readonly absent: readonly SourceReport[];
  private readonly background = new Set<Promise<void>>();
  private readonly closing = new AbortController();

  constructor(options: TrendingServiceOptions) {
    this.options = resolveTrendingOptions(options);
    const { cache, ttls, weights, clock, sourceDeadlineMs: deadlineMs, upstreams } = this.options;
    this.absent = absentReports(this.options.notConfigured, new Date(clock()).toISOString());
    this.sources = upstreams
      .flatMap(({ id, trending }) => (trending ? [{ id, trending }] : []))
      .toSorted((a, b) => Number(a.id > b.id) - Number(a.id < b.id));
    const directory = upstreams.find((upstream) => upstream.titles);
    this.lookup =
      directory?.titles &&
      new TitleLookup({ cache, directory: directory.titles, ttlMs: ttls.titleMs, stop: this.closing.signal });
    this.factory = new ListFactory({
      sources: this.sources,
      reader: new FeedReader({ cache, ttls, deadlineMs, clock }),
      ttls,
      clock,
      weightOf: (upstream) => weights[upstream] ?? 1,
      ...(directory && { directory: directory.id }),
    });
  }

  /** The ids of the sources that can be asked, in order. */
  get sourceIds(): readonly string[] {
    return this.sources.map((source) => source.id);
  }

  /**
   * The list, fresh where possible; else the last good one, which says so.
   * @throws {UpstreamNotConfigured} `UPSTREAM_NOT_CONFIGURED` when the list's only source is not set up
   * @throws {AllUpstreamsFailed} `ALL_UPSTREAMS_FAILED` when there is nothing at all to serve
   * @throws {InvalidInput} `INVALID_INPUT` when no source is called so
   */
  async read(list: TrendingListKey): Promise<TrendingAnswer> {
    this.requireSource(list.source);
    try {
      const read = await this.options.cache.read<TrendingList>(
        cacheKey(list),
        (context) => this.load(list, 'read', context),
        this.readOptions(),
      );
      return answerFromCache(read, this.absent);
    } catch (error) {
      if (isStreamingError(error, 'ALL_UPSTREAMS_FAILED')) {
        return this.lastSnapshot(list, error);
      }
      throw error;
    }
  }

  /**
   * Asks every source of the list anew and publishes what they gave. A list whose sources all fail stays as it is.
   * @param sources `ask` asks them; `remembered` only makes the list anew from what they gave last
   * @throws as {@link read}
   */
  async refresh(list: TrendingListKey, sources: 'ask' | 'remembered' = 'ask'): Promise<TrendingAnswer> {
    this.requireSource(list.source);
    const read = await this.options.cache.refresh<TrendingList>(
      cacheKey(list),
      (context) => this.load(list, sources === 'ask' ? 'refresh' : 'read', context),
      this.readOptions(),
    );
    return answerFromCache(read, this.absent);
  }

  /** Waits until no look-up runs in the background any more. */
  async settled(): Promise<void> {
    while (this.background.size > 0) await Promise.all(this.background);
  }

  /** Gives up the look-ups in the background. What they have found so far is kept. */
  async close(): Promise<void> {
    this.closing.abort(new Error('The trending service was closed.'));
    await this.settled();
  }

  private requireSource(source: string): void {
    if (source === AGGREGATED || this.sources.some((known) => known.id === source)) return;
    const missing = this.options.notConfigured.find((absent) => absent.upstream === source);
    if (missing) throw missing;
    throw new InvalidInput('source', `source must be ${[AGGREGATED, ...this.sourceIds].join(', ')}.`);
  }

  private readOptions() {
    const { aggregatedMs: ttlMs } = this.options.ttls;
    return { ttlMs, isEmpty: (value: TrendingList) => value.entries.length === 0 };
  }

  private async load(
    list: TrendingListKey,
    how: 'read' | 'refresh',
    { previous }: LoadContext<TrendingList>,
  ): Promise<Loaded<TrendingList>> {
    const built = await this.factory.make(list, how, previous?.value.lookedUp ?? NOTHING_LOOKED_UP);
    const { entries, pending, sources } = built.list;
    this.options.onEvent({ type: 'list-built', list, entries: entries.length, pending, sources });
    this.inBackground(this.keep(list, built));
    if (pending > 0) this.inBackground(this.complete(list, built));
    return { value: built.list, ttlMs: built.ttlMs };
  }

  /** Looks up what the list lacks and publishes it once more, with the same age. */
  private async complete(list: TrendingListKey, built: BuiltList): Promise<void> {
    const { cache, clock, onEvent } = this.options;
    const expiresAt = clock() + built.ttlMs;
    try {
      const completed = await this.lookUp(list, built);
      const ttlMs = expiresAt - clock();
      if (ttlMs <= 0 || this.closing.signal.aborted || (await this.isReplaced(list, built.list))) return;
      await cache.write(cacheKey(list), { value: completed.list, ttlMs }, this.readOptions());
      await this.keep(list, { ...completed, ttlMs });
      onEvent({ type: 'list-completed', list, pending: completed.list.pending });
    } catch (error) {
      onEvent({ type: 'completion-failed', list, error });
    }
  }

  /** Whether a list that is newer than `made` has been published meanwhile, here or by another replica. */
  private async isReplaced(list: TrendingListKey, made: TrendingList): Promise<boolean> {
    const kept = await this.options.cache.peek<TrendingList>(cacheKey(list));
    return kept !== undefined && kept.value.fetchedAt > made.fetchedAt;
  }

  private async lookUp({ mediaType }: TrendingListKey, built: BuiltList): Promise<BuiltList> {
    if (!this.lookup) return built;
    const completed = built.complete(await this.lookup.find(mediaType, built.missing));
    // A TMDB number that has just been found may name a title of which nothing else is known yet.
    const foundTitles = completed.missing.titles.length > 0 && built.missing.imdbIds.length > 0;
    if (!foundTitles) return completed;
    return completed.complete(await this.lookup.find(mediaType, { ...completed.missing, imdbIds: [] }));
  }

  private async keep(list: TrendingListKey, { list: made, ttlMs }: BuiltList): Promise<void> {
    const expiresAt = new Date(this.options.clock() + ttlMs).toISOString();
    try {
      await this.options.store.replace(list, { entries: made.entries, fetchedAt: made.fetchedAt, expiresAt });
    } catch (error) {
      this.options.onEvent({ type: 'store-failed', list, error });
    }
  }

  private async lastSnapshot(list: TrendingListKey, failed: AllUpstreamsFailed): Promise<TrendingAnswer> {
    const snapshot = await this.options.store.read(list).catch((error: unknown) => {
      this.options.onEvent({ type: 'store-failed', list, error });
      return undefined;
    });
    if (!snapshot) throw failed;
    return answerFromSnapshot(list, snapshot, failed.failures);
  }

  private inBackground(work: Promise<void>): void {
    this.background.add(work);
    void work.finally(() => this.background.delete(work));
  }
}

const cacheKey = (list: TrendingListKey): string =>
  `trending:${list.source}:${list.mediaType}:${list.window}`;
