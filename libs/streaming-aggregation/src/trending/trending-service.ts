import type { LoadContext, Loaded } from '@radarr/streaming-cache';
import {
  AGGREGATED,
  InvalidInput,
  isStreamingError,
  type RankTrend,
  type TitleKey,
  type TrendingListKey,
  type TrendingWindow,
} from '@radarr/streaming-core';
import { SourceReader } from '../sources/source-reader.js';
import { absentReports, type SourceReport } from '../sources/source-report.js';
import { answerFromCache, answerFromSnapshot } from './answers.js';
import { EarlierRanks } from './earlier-ranks.js';
import { FeedReader, type TrendingSource } from './feed-reader.js';
import { ListCompletion } from './list-completion.js';
import { ListFactory, type BuiltList } from './list-factory.js';
import { ListShelf } from './list-shelf.js';
import { NOTHING_LOOKED_UP } from '../titles/looked-up.js';
import { TitleLookup } from '../titles/title-lookup.js';
import type { TrendingAnswer, TrendingList } from './trending-list.js';
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
  private readonly shelf: ListShelf;
  private readonly completion: ListCompletion | undefined;
  private readonly absent: readonly SourceReport[];
  private readonly background = new Set<Promise<void>>();
  private readonly closing = new AbortController();

  constructor(options: TrendingServiceOptions) {
    this.options = resolveTrendingOptions(options);
    const { ttls, clock, upstreams, notConfigured } = this.options;
    this.absent = absentReports(notConfigured, 'trending', new Date(clock()).toISOString());
    this.sources = upstreams
      .flatMap(({ id, trending }) => (trending ? [{ id, trending }] : []))
      .toSorted((a, b) => Number(a.id > b.id) - Number(a.id < b.id));
    this.shelf = new ListShelf({ ...this.options, ttlMs: ttls.aggregatedMs });
    this.factory = this.makeFactory();
    this.completion = this.makeCompletion();
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
      const read = await this.shelf.read(list, (context) => this.load(list, 'read', context));
      return answerFromCache(read, this.absent);
    } catch (error) {
      if (!isStreamingError(error, 'ALL_UPSTREAMS_FAILED')) throw error;
      const snapshot = await this.shelf.lastSnapshot(list);
      if (!snapshot) throw error;
      return answerFromSnapshot(list, snapshot, { failures: error.failures, absent: this.absent });
    }
  }

  /**
   * Asks every source of the list anew and publishes what they gave. A list whose sources all fail stays as it is.
   * @param sources `ask` asks them; `remembered` only makes the list anew from what they gave last
   * @throws as {@link read}
   */
  async refresh(list: TrendingListKey, sources: 'ask' | 'remembered' = 'ask'): Promise<TrendingAnswer> {
    this.requireSource(list.source);
    const how = sources === 'ask' ? 'refresh' : 'read';
    const read = await this.shelf.refresh(list, (context) => this.load(list, how, context));
    return answerFromCache(read, this.absent);
  }

  /**
   * The places of a title in the fused list of its kind, day by day, as far back as they are kept. A title that was in no
   * list has none; whether there is such a title is not asked.
   * @throws {StoreError} `STORE_ERROR`
   */
  async trend({ mediaType, tmdbId }: TitleKey, window: TrendingWindow): Promise<RankTrend> {
    const list = { mediaType, window, source: AGGREGATED };
    return (await this.options.history?.trend(list, tmdbId)) ?? { days: [] };
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

  private makeFactory(): ListFactory {
    const { cache, ttls, weights, clock, sourceDeadlineMs: deadlineMs, upstreams } = this.options;
    const { history, onEvent } = this.options;
    const directory = upstreams.find((upstream) => upstream.titles);
    return new ListFactory({
      sources: this.sources,
      reader: new FeedReader(new SourceReader({ cache, deadlineMs, clock }), ttls),
      earlierRanks: new EarlierRanks({ history, onEvent }),
      ttls,
      clock,
      weightOf: (upstream) => weights[upstream] ?? 1,
      ...(directory && { directory: directory.id }),
    });
  }

  private makeCompletion(): ListCompletion | undefined {
    const { cache, ttls, clock, onEvent, upstreams } = this.options;
    const directory = upstreams.find((upstream) => upstream.titles)?.titles;
    if (!directory) return undefined;
    const stop = this.closing.signal;
    const lookup = new TitleLookup({ cache, directory, ttlMs: ttls.titleMs, stop });
    return new ListCompletion({ lookup, shelf: this.shelf, clock, stop, onEvent });
  }

  private requireSource(source: string): void {
    if (source === AGGREGATED || this.sources.some((known) => known.id === source)) return;
    const missing = this.options.notConfigured.find((absent) => absent.upstream === source);
    if (missing) throw missing;
    throw new InvalidInput('source', `source must be ${[AGGREGATED, ...this.sourceIds].join(', ')}.`);
  }

  private async load(
    list: TrendingListKey,
    how: 'read' | 'refresh',
    { previous }: LoadContext<TrendingList>,
  ): Promise<Loaded<TrendingList>> {
    const built = await this.factory.make(list, how, previous?.value.lookedUp ?? NOTHING_LOOKED_UP);
    const { entries, pending, sources } = built.list;
    this.options.onEvent({ type: 'list-built', list, entries: entries.length, pending, sources });
    this.inBackground(this.followUp(list, built));
    return { value: built.list, ttlMs: built.ttlMs };
  }

  /** What happens to a list behind its publication: first it is kept, then completed, in this order. */
  private async followUp(list: TrendingListKey, built: BuiltList): Promise<void> {
    await this.shelf.keepSnapshot(list, built);
    if (built.list.pending > 0) await this.completion?.complete(list, built);
  }

  private inBackground(work: Promise<void>): void {
    this.background.add(work);
    void work.finally(() => this.background.delete(work));
  }
}
