import {
  type DayRanks,
  type Feed,
  type FeedRow,
  type Instant,
  type TitleKey,
  type TrendingEntry,
  type TrendingListKey,
  type UpstreamId,
} from '@radarr/streaming-core';
import { fuseFeeds } from '../fusion/fuse-feeds.js';
import { mergeFacts } from '../fusion/merge-facts.js';
import type { RankedFeed, RankedRow } from '../fusion/ranked-feed.js';
import { hasValue, type Reading } from '../sources/reading.js';
import type { SourceReport } from '../sources/source-report.js';
import { onlyThose, type LookedUp, type MissingPieces } from '../titles/looked-up.js';
import { dayOfList } from './day-of-list.js';
import type { TrendingList } from './trending-list.js';

/** What a list is built from. */
export interface ListMaterial {
  readonly list: TrendingListKey;
  readonly readings: readonly Reading<Feed>[];
  readonly lookedUp: LookedUp;
  /** With which places the list is compared; undefined when no earlier day is known. */
  readonly earlier?: DayRanks | undefined;
  readonly builtAt: Instant;
  /** The upstream that keeps the title directory: its facts win, and its rows need no look-up. */
  readonly directory?: UpstreamId;
  readonly weightOf: (upstream: UpstreamId) => number;
}

/**
 * Fuses what the sources gave into one list. Pure: the same material gives the same list.
 * @throws {Error} when no reading holds a feed; check with {@link hasValue} first
 */
export function buildTrendingList(material: ListMaterial): { list: TrendingList; missing: MissingPieces } {
  const { list, readings, lookedUp } = material;
  const identified = readings.map((reading) => identify(reading, material));
  const entries = fuseFeeds(
    identified.flatMap((source) => source.feed ?? []),
    material.directory === undefined ? {} : { factsFirst: material.directory },
  );
  const missing: MissingPieces = directoryFailed(material)
    ? { titles: [], imdbIds: [] }
    : {
        titles: entries.filter((entry) => lacksFacts(entry, material)).map(keyOf),
        imdbIds: [...new Set(identified.flatMap((source) => source.unresolved))],
      };
  return {
    missing,
    list: {
      mediaType: list.mediaType,
      window: list.window,
      source: list.source,
      entries: entries.map((entry) => fillFacts(entry, lookedUp)),
      sources: identified.map((source) => source.report),
      fetchedAt: oldest(readings),
      day: dayOfList(readings),
      ...(material.earlier && { earlier: material.earlier }),
      builtAt: material.builtAt,
      lookedUp: keepUsed(lookedUp, entries, readings),
      pending: missing.titles.length + missing.imdbIds.length,
    },
  };
}

interface IdentifiedSource {
  readonly feed?: RankedFeed;
  readonly unresolved: readonly string[];
  readonly report: SourceReport;
}

function identify(reading: Reading<Feed>, material: ListMaterial): IdentifiedSource {
  const { upstream, status } = reading;
  if (!hasValue(reading)) {
    return { unresolved: [], report: { upstream, status, used: 0, dropped: 0, failure: reading.failure } };
  }
  const { fetchedAt, mediaType, rows: all } = reading.value;
  const rows = all.flatMap((row): RankedRow[] => {
    const tmdbId = tmdbIdOf(row, material.lookedUp);
    return tmdbId ? [{ ...row, key: { mediaType, tmdbId } }] : [];
  });
  const report = { upstream, status, fetchedAt, used: rows.length, dropped: all.length - rows.length };
  return {
    feed: { upstream, weight: material.weightOf(upstream), rows },
    unresolved: material.directory === undefined ? [] : all.flatMap((row) => askFor(row, material.lookedUp)),
    report: reading.status === 'stale' ? { ...report, failure: reading.failure } : report,
  };
}

/** Asking a directory that has just failed for single titles would only add to its troubles. */
const directoryFailed = ({ directory, readings }: ListMaterial): boolean =>
  readings.some((reading) => reading.upstream === directory && reading.status !== 'ok');

const tmdbIdOf = ({ ids }: FeedRow, lookedUp: LookedUp): number | null | undefined =>
  ids.tmdbId ?? (ids.imdbId === undefined ? null : lookedUp.tmdbIds[ids.imdbId]);

/** The IMDb id under which a row without a TMDB number can still be looked up, if it was not yet. */
const askFor = (row: FeedRow, lookedUp: LookedUp): string[] =>
  row.ids.imdbId !== undefined && tmdbIdOf(row, lookedUp) === undefined ? [row.ids.imdbId] : [];

const keyOf = ({ mediaType, tmdbId }: TitleKey): TitleKey => ({ mediaType, tmdbId });

const lacksFacts = (entry: TrendingEntry, { directory, lookedUp }: ListMaterial): boolean =>
  directory !== undefined &&
  lookedUp.facts[entry.tmdbId] === undefined &&
  !entry.sources.some((source) => source.upstream === directory);

function fillFacts(entry: TrendingEntry, lookedUp: LookedUp): TrendingEntry {
  const further = lookedUp.facts[entry.tmdbId];
  return further ? { ...entry, ...mergeFacts([entry, further]) } : entry;
}

function oldest(readings: readonly Reading<Feed>[]): Instant {
  const first = readings
    .filter(hasValue)
    .map((reading) => reading.value.fetchedAt)
    .toSorted()[0];
  if (first === undefined) throw new Error('A trending list needs at least one feed.');
  return first;
}

/** Forgets what was looked up for titles that have left the list, so that it does not grow for ever. */
function keepUsed(
  lookedUp: LookedUp,
  entries: readonly TrendingEntry[],
  readings: readonly Reading<Feed>[],
): LookedUp {
  const numbers = new Set(entries.map((entry) => String(entry.tmdbId)));
  const rows = readings.filter(hasValue).flatMap((reading) => reading.value.rows);
  const imdbIds = new Set(rows.flatMap((row) => row.ids.imdbId ?? []));
  return onlyThose(lookedUp, numbers, imdbIds);
}
