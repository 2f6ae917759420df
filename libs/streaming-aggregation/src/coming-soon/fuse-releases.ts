import {
  titleKeyText,
  type Region,
  type Release,
  type ReleaseProvider,
  type ReleaseRow,
  type ReleaseScope,
  type TitleFacts,
  type TitleKey,
  type UpstreamId,
} from '@radarr/streaming-core';
import { groupBy } from '../group-by.js';
import { compareText } from '../text-order.js';
import { identifyProvider, type ProviderIdentity } from '../providers/identify-provider.js';
import { matchAcross } from '../providers/match-across.js';
import { byDay, bySoonest } from './join-releases.js';
import { daysAfter } from './region-calendar.js';

/** A film that arrives more than a year after its first release joins a library; it is no new film. */
const BACK_CATALOGUE_AFTER_DAYS = 365;

/** The region in which a feed for the whole world is at home. */
const WORLD_FEED_REGION: Region = 'US';

/** An arrival whose title is known. */
export interface IdentifiedRelease extends ReleaseRow {
  readonly key: TitleKey;
}

/** What one upstream says of what arrives. */
export interface ReleaseSource {
  readonly upstream: UpstreamId;
  /** As in `ComingSoonFeed`, for the media type of the releases. */
  readonly scope: ReleaseScope;
  readonly releases: readonly IdentifiedRelease[];
}

interface FusionContext {
  readonly region: Region;
  /** What a title directory says of a title; undefined when it has not said anything. */
  readonly factsOf: (key: TitleKey) => TitleFacts | undefined;
}

/** One upstream's word that a film or a season arrives at one provider (or at none that is known) on one day. */
interface Arrival {
  readonly key: TitleKey;
  readonly upstream: UpstreamId;
  readonly regional: boolean;
  readonly provider: ProviderIdentity | undefined;
  readonly season: number | undefined;
  readonly row: IdentifiedRelease;
}

/**
 * Fuses what several upstreams say of arrivals in one region: one release for each film or season and day, soonest
 * first; {@link oncePerSeason} makes a list for readers of those that are wanted.
 *
 * A film or a season arrives at a provider once, on the earliest day that is told. A day that is told for this very
 * region counts before one that is told for the world, which may be right for another country only. The order of the
 * sources and rows means nothing.
 */
export function fuseReleases(sources: readonly ReleaseSource[], context: FusionContext): Release[] {
  const told = sources.flatMap((source) => arrivalsOf(source, context.region));
  const arrivals = groupBy(told, ({ key }) => titleKeyText(key)).flatMap(withSeasons);
  const atProvider = groupBy(arrivals, (arrival) => `${seasonKey(arrival)}|${arrival.provider?.id ?? ''}`);
  const chosen = atProvider.flatMap(earliest);
  const onDay = groupBy(chosen, (arrival) => `${seasonKey(arrival)}|${arrival.row.date}`);
  return onDay.map((day) => releaseOf(day, context)).toSorted(bySoonest);
}

const seasonKey = ({ key, season }: Arrival): string => `${titleKeyText(key)}|${season ?? ''}`;

/** Who names no season of a show means the one that the others name, where they name one only. */
function withSeasons(arrivals: readonly Arrival[]): readonly Arrival[] {
  const [only, ...more] = new Set(arrivals.flatMap(({ season }) => season ?? []));
  if (only === undefined || more.length > 0) return arrivals;
  return arrivals.map((arrival) => ({ ...arrival, season: only }));
}

function arrivalsOf({ upstream, scope, releases }: ReleaseSource, region: Region): Arrival[] {
  const inRegion = scope === 'region' || region === WORLD_FEED_REGION;
  return releases.map((row) => ({
    key: row.key,
    upstream,
    regional: inRegion && !row.elsewhere,
    provider: row.provider && identifyProvider(upstream, row.provider),
    season: row.season,
    row,
  }));
}

/** The arrivals on the day that counts. */
function earliest(arrivals: readonly Arrival[]): readonly Arrival[] {
  const regional = arrivals.filter((arrival) => arrival.regional);
  const candidates = regional.length > 0 ? regional : arrivals;
  const date = candidates.map(({ row }) => row.date).toSorted()[0];
  return arrivals.filter(({ row }) => row.date === date);
}

function releaseOf(arrivals: readonly [Arrival, ...Arrival[]], context: FusionContext): Release {
  const inOrder = arrivals.toSorted(byEvidence);
  const { key, season, row } = inOrder[0] ?? arrivals[0];
  const facts = context.factsOf(key);
  const posterPath = facts?.posterPath ?? firstOf(inOrder, (arrival) => arrival.row.facts.posterPath);
  const [episode] = inOrder.flatMap((arrival) => arrival.row.episode ?? []).toSorted((a, b) => a - b);
  return {
    mediaType: key.mediaType,
    tmdbId: key.tmdbId,
    title: facts?.title ?? row.facts.title,
    date: row.date,
    providers: providersOf(inOrder),
    upstreams: [...new Set(inOrder.map(({ upstream }) => upstream))].toSorted(),
    regional: inOrder.some(({ regional }) => regional),
    backCatalogue: isBackCatalogue(inOrder, facts),
    ...(season !== undefined && { season }),
    ...(episode !== undefined && { episode }),
    ...(inOrder.some((arrival) => arrival.row.original) && { original: true as const }),
    ...(posterPath !== undefined && { posterPath }),
  };
}

function providersOf(arrivals: readonly Arrival[]): ReleaseProvider[] {
  const named = arrivals.flatMap(({ provider, ...arrival }) =>
    provider ? [{ ...provider, ...arrival }] : [],
  );
  return groupBy(named, ({ id }) => id)
    .map((same) => ({
      id: same[0].id,
      name: same.map(({ name }) => name).toSorted()[0] ?? same[0].name,
      matchedBy: matchAcross(same),
      date: same[0].row.date,
      regional: same.some(({ regional }) => regional),
      upstreams: [...new Set(same.map(({ upstream }) => upstream))].toSorted(),
    }))
    .toSorted(byDay);
}

/** A show that comes with a season is news, however old the show is. */
function isBackCatalogue(arrivals: readonly Arrival[], facts: TitleFacts | undefined): boolean {
  if (arrivals.some(({ season }) => season !== undefined)) return false;
  const released = facts?.releaseDate ?? firstOf(arrivals, ({ row }) => row.facts.releaseDate);
  const date = arrivals[0]?.row.date;
  return (
    released !== undefined && date !== undefined && daysAfter(released, BACK_CATALOGUE_AFTER_DAYS) < date
  );
}

function firstOf<T>(arrivals: readonly Arrival[], pick: (arrival: Arrival) => T | undefined): T | undefined {
  return arrivals.map(pick).find((value) => value !== undefined);
}

/** Any fixed order will do, as long as it does not come from the order of the sources. */
const byEvidence = (a: Arrival, b: Arrival): number =>
  compareText(a.upstream, b.upstream) || compareText(JSON.stringify(a.row), JSON.stringify(b.row));
