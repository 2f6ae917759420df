import type { LoadContext, Loaded } from '@radarr/streaming-cache';
import {
  AllUpstreamsFailed,
  isStreamingError,
  type ComingSoonListKey,
  type UpstreamId,
} from '@radarr/streaming-core';
import { hasValue } from '../sources/reading.js';
import { absentReports, type SourceReport } from '../sources/source-report.js';
import { mergeLookedUp, NOTHING_LOOKED_UP } from '../titles/looked-up.js';
import { TitleLookup } from '../titles/title-lookup.js';
import { buildComingSoon, type ComingSoonMaterial } from './build-coming-soon.js';
import { comingSoonFromCache, comingSoonFromSnapshot } from './coming-soon-answers.js';
import type { ComingSoonAnswer, ComingSoonList } from './coming-soon-list.js';
import {
  resolveComingSoonOptions,
  type ComingSoonServiceOptions,
  type ResolvedComingSoonOptions,
} from './coming-soon-options.js';
import { ComingSoonShelf } from './coming-soon-shelf.js';
import { todayIn } from './region-calendar.js';
import { ReleaseReader, type ReleasesUpstream } from './release-reader.js';

/**
 * What arrives when, where and on which providers: one list for each media type and region, fused, cached and kept. As
 * with trending, a list is published at once and completed behind.
 */
export class ComingSoonService {
  private readonly options: ResolvedComingSoonOptions;
  private readonly sources: readonly ReleasesUpstream[];
  private readonly reader: ReleaseReader;
  private readonly shelf: ComingSoonShelf;
  private readonly directory: UpstreamId | undefined;
  private readonly lookup: TitleLookup | undefined;
  private readonly absent: readonly SourceReport[];
  private readonly background = new Set<Promise<void>>();
  private readonly closing = new AbortController();

  constructor(options: ComingSoonServiceOptions) {
    this.options = resolveComingSoonOptions(options);
    const { upstreams, cache, clock, ttls, notConfigured } = this.options;
    this.sources = upstreams
      .flatMap((upstream) => (offersReleases(upstream) ? [upstream] : []))
      .toSorted((a, b) => Number(a.id > b.id) - Number(a.id < b.id));
    this.reader = new ReleaseReader(this.options);
    this.shelf = new ComingSoonShelf(this.options);
    const directory = upstreams.find(({ titles }) => titles);
    this.directory = directory?.id;
    const stop = this.closing.signal;
    this.lookup =
      directory?.titles && new TitleLookup({ cache, directory: directory.titles, ttlMs: ttls.titleMs, stop });
    this.absent = absentReports(notConfigured, 'comingSoon', new Date(clock()).toISOString());
  }

  /** How many days ahead the lists look. */
  get days(): number {
    return this.options.days;
  }

  /**
   * The list, fresh where possible; else the last good one, which says so.
   * @throws {AllUpstreamsFailed} `ALL_UPSTREAMS_FAILED` when there is nothing at all to serve
   */
  async read(list: ComingSoonListKey): Promise<ComingSoonAnswer> {
    try {
      const read = await this.shelf.read(list, (context) => this.load(list, 'read', context));
      return comingSoonFromCache(read, this.context(list));
    } catch (error) {
      if (!isStreamingError(error, 'ALL_UPSTREAMS_FAILED')) throw error;
      const snapshot = await this.shelf.lastSnapshot(list);
      if (!snapshot) throw error;
      return comingSoonFromSnapshot(list, snapshot, { ...this.context(list), failures: error.failures });
    }
  }

  /**
   * Asks the sources anew and publishes what they gave. A list whose sources all fail stays as it is.
   * @throws as {@link read}
   */
  async refresh(list: ComingSoonListKey): Promise<ComingSoonAnswer> {
    const read = await this.shelf.refresh(list, (context) => this.load(list, 'refresh', context));
    return comingSoonFromCache(read, this.context(list));
  }

  /** Waits until no look-up runs in the background any more. */
  async settled(): Promise<void> {
    while (this.background.size > 0) await Promise.all(this.background);
  }

  /** Gives up the look-ups in the background. What they have found so far is kept. */
  async close(): Promise<void> {
    this.closing.abort(new Error('The coming soon service was closed.'));
    await this.settled();
  }

  private context({ region }: ComingSoonListKey) {
    return { today: todayIn(region, this.options.clock()), absent: this.absent };
  }

  private async load(
    list: ComingSoonListKey,
    how: 'read' | 'refresh',
    { previous }: LoadContext<ComingSoonList>,
  ): Promise<Loaded<ComingSoonList>> {
    const { clock, ttls, onEvent } = this.options;
    const readings = await Promise.all(this.sources.map((source) => this.reader.read(source, list, how)));
    const failures = readings.flatMap(({ reading }) => (reading.status === 'ok' ? [] : [reading.failure]));
    if (!readings.some(({ reading }) => hasValue(reading))) throw new AllUpstreamsFailed(failures);
    const material: ComingSoonMaterial = {
      list: { mediaType: list.mediaType, region: list.region },
      readings,
      lookedUp: previous?.value.lookedUp ?? NOTHING_LOOKED_UP,
      builtAt: new Date(clock()).toISOString(),
      ...(this.directory !== undefined && { directory: this.directory }),
    };
    const { list: built } = buildComingSoon(material);
    const { releases, pending, sources } = built;
    onEvent({ type: 'list-built', list: material.list, releases: releases.length, pending, sources });
    const ttlMs = failures.length > 0 ? ttls.degradedMs : ttls.listMs;
    this.inBackground(this.followUp(material, ttlMs));
    return { value: built, ttlMs };
  }

  /** What happens to a list behind its publication: first it is kept, then completed. Never rejects. */
  private async followUp(material: ComingSoonMaterial, ttlMs: number): Promise<void> {
    const { clock, onEvent } = this.options;
    const expiresAtMs = clock() + ttlMs;
    const { list } = material;
    const built = buildComingSoon(material);
    await this.shelf.keepSnapshot(built.list, ttlMs);
    if (built.list.pending === 0 || !this.lookup) return;
    try {
      const completed = await this.complete(material, this.lookup);
      const leftMs = expiresAtMs - clock();
      if (leftMs <= 0 || this.closing.signal.aborted) return;
      if (!(await this.shelf.republish(completed, leftMs))) return;
      onEvent({ type: 'list-completed', list, pending: completed.pending });
    } catch (error) {
      onEvent({ type: 'completion-failed', list, error });
    }
  }

  /** Looks up what the list lacks; twice, since a TMDB number that has just been found may name an unknown title. */
  private async complete(material: ComingSoonMaterial, lookup: TitleLookup): Promise<ComingSoonList> {
    const once = await this.lookUp(material, lookup);
    return buildComingSoon(await this.lookUp(once, lookup)).list;
  }

  private async lookUp(material: ComingSoonMaterial, lookup: TitleLookup): Promise<ComingSoonMaterial> {
    const { list, missing } = buildComingSoon(material);
    if (list.pending === 0) return material;
    const found = await lookup.find(material.list.mediaType, missing);
    return { ...material, lookedUp: mergeLookedUp(material.lookedUp, found) };
  }

  private inBackground(work: Promise<void>): void {
    this.background.add(work);
    void work.finally(() => this.background.delete(work));
  }
}

const offersReleases = (
  upstream: ComingSoonServiceOptions['upstreams'][number],
): upstream is ReleasesUpstream => upstream.comingSoon !== undefined;
