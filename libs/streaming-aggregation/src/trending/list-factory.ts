import {
  AGGREGATED,
  AllUpstreamsFailed,
  type Clock,
  type TrendingListKey,
  type TrendingQuery,
  type UpstreamId,
} from '@radarr/streaming-core';
import { hasValue } from '../sources/reading.js';
import { buildTrendingList, type ListMaterial } from './build-list.js';
import { dayOfList } from './day-of-list.js';
import type { EarlierRanks } from './earlier-ranks.js';
import type { FeedReader, TrendingSource } from './feed-reader.js';
import { mergeLookedUp, NOTHING_LOOKED_UP, type LookedUp, type MissingPieces } from '../titles/looked-up.js';
import type { TrendingList } from './trending-list.js';
import type { TrendingTtls } from './ttl.js';

/** How many ranks are asked of each source: what the longest answer needs. */
const FEED_DEPTH = 100;

interface ListFactoryOptions {
  readonly sources: readonly TrendingSource[];
  readonly reader: FeedReader;
  readonly earlierRanks: EarlierRanks;
  readonly ttls: TrendingTtls;
  readonly directory?: UpstreamId;
  readonly weightOf: (upstream: UpstreamId) => number;
  readonly clock: Clock;
}

/** A list that was just made, with what it still lacks. */
export interface BuiltList {
  readonly list: TrendingList;
  readonly ttlMs: number;
  readonly missing: MissingPieces;
  /** The same list with more looked up. */
  readonly complete: (lookedUp: LookedUp) => BuiltList;
}

/** Makes trending lists: asks the sources side by side, and fuses what they gave. */
export class ListFactory {
  constructor(private readonly options: ListFactoryOptions) {}

  /**
   * @param how `read` takes remembered source lists while they are fresh, `refresh` asks every source anew
   * @throws {AllUpstreamsFailed} `ALL_UPSTREAMS_FAILED` when no source gave a list, fresh or old
   */
  async make(list: TrendingListKey, how: 'read' | 'refresh', lookedUp: LookedUp): Promise<BuiltList> {
    const query: TrendingQuery = { mediaType: list.mediaType, window: list.window, limit: FEED_DEPTH };
    const { reader } = this.options;
    const sources = this.sourcesOf(list);
    const readings = await Promise.all(sources.map((source) => reader[how](source, query)));
    if (!readings.some(hasValue)) {
      throw new AllUpstreamsFailed(
        readings.flatMap((reading) => (hasValue(reading) ? [] : [reading.failure])),
      );
    }
    const [facts, earlier] = await Promise.all([
      this.directoryFacts(list, query),
      this.options.earlierRanks.before(list, dayOfList(readings)),
    ]);
    const known = mergeLookedUp(facts, lookedUp);
    const builtAt = new Date(this.options.clock()).toISOString();
    return this.build({ ...this.options, list, readings, lookedUp: known, earlier, builtAt });
  }

  /** What the directory's own feed says of titles, when it is remembered: that many need not be looked up one by one. */
  private async directoryFacts(list: TrendingListKey, query: TrendingQuery): Promise<LookedUp> {
    const directory = this.options.sources.find((source) => source.id === this.options.directory);
    if (!directory || [AGGREGATED, directory.id].includes(list.source)) return NOTHING_LOOKED_UP;
    const feed = await this.options.reader.remembered(directory, query);
    const facts = (feed?.rows ?? []).map((row) => [String(row.ids.tmdbId), row.facts] as const);
    return { ...NOTHING_LOOKED_UP, facts: Object.fromEntries(facts) };
  }

  private sourcesOf(list: TrendingListKey): readonly TrendingSource[] {
    const { sources } = this.options;
    return list.source === AGGREGATED ? sources : sources.filter((source) => source.id === list.source);
  }

  private build(material: ListMaterial): BuiltList {
    return {
      ...buildTrendingList(material),
      ttlMs: this.ttlMs(material),
      complete: (found) => this.build({ ...material, lookedUp: mergeLookedUp(material.lookedUp, found) }),
    };
  }

  private ttlMs({ list, readings }: ListMaterial): number {
    const { ttls } = this.options;
    if (readings.some((reading) => reading.status !== 'ok')) return ttls.degradedMs;
    const [only] = readings;
    if (list.source === AGGREGATED || only?.status !== 'ok') return ttls.aggregatedMs;
    return Math.max(Date.parse(only.expiresAt) - this.options.clock(), 1);
  }
}
