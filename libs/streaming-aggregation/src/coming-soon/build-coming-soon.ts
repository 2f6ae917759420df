import {
  titleKeyText,
  type ComingSoonListKey,
  type Instant,
  type Release,
  type ReleaseRow,
  type ReleaseScope,
  type TitleKey,
  type UpstreamId,
  type UpstreamReleases,
} from '@radarr/streaming-core';
import { hasValue, type Reading } from '../sources/reading.js';
import type { SourceReport } from '../sources/source-report.js';
import { onlyThose, type LookedUp, type MissingPieces } from '../titles/looked-up.js';
import type { ComingSoonList } from './coming-soon-list.js';
import { fuseReleases, type IdentifiedRelease, type ReleaseSource } from './fuse-releases.js';

/** What one source gave. */
export interface ReleaseReading {
  readonly scope: ReleaseScope;
  readonly reading: Reading<UpstreamReleases>;
}

/** What a list of arrivals is built from. */
export interface ComingSoonMaterial {
  readonly list: ComingSoonListKey;
  readonly readings: readonly ReleaseReading[];
  readonly lookedUp: LookedUp;
  readonly builtAt: Instant;
  /** The upstream that keeps the title directory: its rows need no look-up. */
  readonly directory?: UpstreamId;
}

/**
 * Fuses what the sources gave into one list. Pure: the same material gives the same list.
 * @throws {Error} when no reading brought a list
 */
export function buildComingSoon(material: ComingSoonMaterial): {
  readonly list: ComingSoonList;
  readonly missing: MissingPieces;
} {
  const { list, readings, lookedUp, builtAt } = material;
  const identified = readings.map((source) => identify(source, material));
  const releases = fuseReleases(
    identified.flatMap(({ source }) => source ?? []),
    { region: list.region, factsOf: ({ tmdbId }) => lookedUp.facts[tmdbId] ?? undefined },
  );
  const missing: MissingPieces = {
    titles: titlesToLookUp(identified, material),
    imdbIds: [...new Set(identified.flatMap(({ unresolved }) => unresolved))],
  };
  return {
    missing,
    list: {
      ...list,
      releases,
      sources: identified.map(({ report }) => report),
      fetchedAt: oldest(readings),
      builtAt,
      lookedUp: usedIn(material, releases),
      pending: missing.titles.length + missing.imdbIds.length,
    },
  };
}

interface IdentifiedSource {
  readonly source?: ReleaseSource;
  readonly unresolved: readonly string[];
  readonly report: SourceReport;
}

function identify({ scope, reading }: ReleaseReading, material: ComingSoonMaterial): IdentifiedSource {
  const { upstream, status } = reading;
  if (!hasValue(reading)) {
    return { unresolved: [], report: { upstream, status, used: 0, dropped: 0, failure: reading.failure } };
  }
  const { mediaType } = material.list;
  const rows = reading.value.releases.filter((row) => row.mediaType === mediaType);
  const releases = rows.flatMap((row): IdentifiedRelease[] => {
    const tmdbId = row.ids.tmdbId ?? material.lookedUp.tmdbIds[row.ids.imdbId ?? ''];
    return tmdbId ? [{ ...row, key: { mediaType, tmdbId } }] : [];
  });
  const { fetchedAt, truncated } = reading.value;
  const report = {
    upstream,
    status,
    fetchedAt,
    used: releases.length,
    dropped: rows.length - releases.length,
    ...(truncated && { truncated }),
  };
  return {
    source: { upstream, scope, releases },
    unresolved: material.directory === undefined ? [] : rows.flatMap((row) => askFor(row, material.lookedUp)),
    report: reading.status === 'stale' ? { ...report, failure: reading.failure } : report,
  };
}

/** The IMDb id under which a row without a TMDB number can still be looked up, if it was not yet. */
const askFor = ({ ids }: ReleaseRow, { tmdbIds }: LookedUp): string[] =>
  ids.tmdbId === undefined && ids.imdbId !== undefined && tmdbIds[ids.imdbId] === undefined
    ? [ids.imdbId]
    : [];

/** The titles of which the directory has not said anything, neither in its own list nor when it was asked. */
function titlesToLookUp(
  identified: readonly IdentifiedSource[],
  { directory, lookedUp, readings }: ComingSoonMaterial,
): TitleKey[] {
  const failed = readings.some(({ reading }) => reading.upstream === directory && reading.status !== 'ok');
  if (directory === undefined || failed) return [];
  const sources = identified.flatMap(({ source }) => source ?? []);
  const keysOf = (of: readonly ReleaseSource[]) =>
    of.flatMap(({ releases }) => releases.map(({ key }) => key));
  const told = new Set(keysOf(sources.filter(({ upstream }) => upstream === directory)).map(titleKeyText));
  const wanted = keysOf(sources).filter(
    (key) => !told.has(titleKeyText(key)) && lookedUp.facts[key.tmdbId] === undefined,
  );
  return [...new Map(wanted.map((key) => [titleKeyText(key), key])).values()];
}

function usedIn({ lookedUp, readings }: ComingSoonMaterial, releases: readonly Release[]): LookedUp {
  const rows = readings.flatMap(({ reading }) => (hasValue(reading) ? reading.value.releases : []));
  const numbers = new Set(releases.map(({ tmdbId }) => String(tmdbId)));
  return onlyThose(lookedUp, numbers, new Set(rows.flatMap(({ ids }) => ids.imdbId ?? [])));
}

function oldest(readings: readonly ReleaseReading[]): Instant {
  const fetched = readings.flatMap(({ reading }) => (hasValue(reading) ? [reading.value.fetchedAt] : []));
  const first = fetched.toSorted()[0];
  if (first === undefined) throw new Error('A list of arrivals needs at least one feed.');
  return first;
}
