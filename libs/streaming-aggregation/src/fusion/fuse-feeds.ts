import {
  titleKeyText,
  type SourceRank,
  type TitleFacts,
  type TitleKey,
  type TrendingEntry,
  type UpstreamId,
} from '@radarr/streaming-core';
import { compareText } from '../text-order.js';
import { mergeFacts } from './merge-facts.js';
import type { RankedFeed, RankedRow } from './ranked-feed.js';
import { rankWorth, scoreOf, totalWorth } from './reciprocal-rank.js';

/** How feeds are fused. */
export interface FusionOptions {
  /** The upstream whose facts win where several know a field. The others follow by their id. @default none */
  readonly factsFirst?: UpstreamId;
}

/**
 * Weighted reciprocal-rank fusion: one list from any number of feeds, each title once, each with its evidence.
 *
 * The order of the feeds changes nothing; a better rank in one source never lowers a fused place; a missing feed
 * removes no title of the others; ties break by the best single rank, then by the title's key.
 */
export function fuseFeeds(feeds: readonly RankedFeed[], options: FusionOptions = {}): TrendingEntry[] {
  const inFactOrder = feeds.toSorted((a, b) => factOrder(a, b, options.factsFirst));
  const weights = feeds.map((feed) => feed.weight);
  return collect(inFactOrder)
    .map((candidate) => ({ ...candidate, worth: totalWorth(candidate.worths) }))
    .sort(byWorth)
    .map((candidate, index) => entryOf(candidate, index + 1, scoreOf(candidate.worth, weights)));
}

interface Candidate {
  readonly key: TitleKey;
  readonly facts: [TitleFacts, ...TitleFacts[]];
  readonly worths: number[];
  readonly sources: SourceRank[];
  bestRank: number;
}

type WeighedCandidate = Candidate & { readonly worth: number };

const factOrder = (a: RankedFeed, b: RankedFeed, first: UpstreamId | undefined): number =>
  Number(b.upstream === first) - Number(a.upstream === first) || compareText(a.upstream, b.upstream);

function collect(feeds: readonly RankedFeed[]): Candidate[] {
  const candidates = new Map<string, Candidate>();
  for (const feed of feeds) {
    for (const row of bestRows(feed.rows)) place(candidates, feed, row);
  }
  return [...candidates.values()];
}

/** A title that a feed names twice counts once, at its better rank. */
function bestRows(rows: readonly RankedRow[]): Iterable<RankedRow> {
  const best = new Map<string, RankedRow>();
  for (const row of rows) {
    const key = titleKeyText(row.key);
    const known = best.get(key);
    if (!known || row.rank < known.rank) best.set(key, row);
  }
  return best.values();
}

function place(candidates: Map<string, Candidate>, feed: RankedFeed, row: RankedRow): void {
  const worth = rankWorth(row.rank, feed.weight);
  const source = { upstream: feed.upstream, rank: row.rank, ...(row.metric && { metric: row.metric }) };
  const key = titleKeyText(row.key);
  const candidate = candidates.get(key);
  if (!candidate) {
    const { key: title, facts, rank } = row;
    candidates.set(key, { key: title, facts: [facts], worths: [worth], sources: [source], bestRank: rank });
    return;
  }
  candidate.facts.push(row.facts);
  candidate.worths.push(worth);
  candidate.sources.push(source);
  candidate.bestRank = Math.min(candidate.bestRank, row.rank);
}

const byWorth = (a: WeighedCandidate, b: WeighedCandidate): number =>
  b.worth - a.worth || a.bestRank - b.bestRank || compareKeys(a.key, b.key);

const compareKeys = (a: TitleKey, b: TitleKey): number =>
  compareText(a.mediaType, b.mediaType) || a.tmdbId - b.tmdbId;

function entryOf(candidate: Candidate, rank: number, score: number): TrendingEntry {
  const watchers = candidate.sources.find((source) => source.metric?.name === WATCHERS)?.metric?.value;
  return {
    ...candidate.key,
    ...mergeFacts(candidate.facts),
    rank,
    score,
    ...(watchers !== undefined && { watchers }),
    sources: candidate.sources.toSorted((a, b) => compareText(a.upstream, b.upstream)),
  };
}

/** The metric that says how many people watch a title now. */
const WATCHERS = 'watchers';
