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
import { identifyProvider } from '../providers/identify-provider.js';
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

/** One upstream's word that a title arrives at one provider (or at none that is known) on one day. */
interface Arrival {
  readonly key: TitleKey;
  readonly upstream: UpstreamId;
  readonly regional: boolean;
  readonly provider: { readonly id: string; readonly name: string } | undefined;
  readonly row: IdentifiedRelease;
}

/**
 * Fuses what several upstreams say of arrivals in one region: one release for each title and day, soonest first.
 *
 * A title arrives at a provider once, on the earliest day that is told. A day that is told for this very region counts
 * before one that is told for the world, which may be right for another country only. The order of the sources and rows
 * means nothing.
 */
export function fuseReleases(sources: readonly ReleaseSource[], context: FusionContext): Release[] {
  const arrivals = sources.flatMap((source) => arrivalsOf(source, context.region));
  const atProvider = groupBy(arrivals, ({ key, provider }) => `${titleKeyText(key)}|${provider?.id ?? ''}`);
  const chosen = atProvider.flatMap(earliest);
  const onDay = groupBy(chosen, ({ key, row }) => `${titleKeyText(key)}|${row.date}`);
  return onDay.map((day) => releaseOf(day, context)).toSorted(bySoonest);
}

function arrivalsOf({ upstream, scope, releases }: ReleaseSource, region: Region): Arrival[] {
  const inRegion = scope === 'region' || region === WORLD_FEED_REGION;
  return releases.map((row) => ({
    key: row.key,
    upstream,
    regional: inRegion && !row.elsewhere,
    provider: row.provider && identifyProvider(upstream, row.provider),
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
  const { key, row } = inOrder[0] ?? arrivals[0];
  const facts = context.factsOf(key);
  const posterPath = facts?.posterPath ?? firstOf(inOrder, (arrival) => arrival.row.facts.posterPath);
  const episode = inOrder.map((arrival) => arrival.row).toSorted(byEpisode)[0] ?? row;
  return {
    mediaType: key.mediaType,
    tmdbId: key.tmdbId,
    title: facts?.title ?? row.facts.title,
    date: row.date,
    providers: providersOf(inOrder),
    upstreams: [...new Set(inOrder.map(({ upstream }) => upstream))].toSorted(),
    regional: inOrder.some(({ regional }) => regional),
    backCatalogue: isBackCatalogue(inOrder, facts),
    ...(episode.season !== undefined && { season: episode.season }),
    ...(episode.episode !== undefined && { episode: episode.episode }),
    ...(inOrder.some((arrival) => arrival.row.original) && { original: true as const }),
    ...(posterPath !== undefined && { posterPath }),
  };
}

function providersOf(arrivals: readonly Arrival[]): ReleaseProvider[] {
  const named = arrivals.flatMap(({ provider, upstream }) => (provider ? [{ ...provider, upstream }] : []));
  return groupBy(named, ({ id }) => id)
    .map((same) => ({
      id: same[0].id,
      name: same.map(({ name }) => name).toSorted()[0] ?? same[0].name,
      upstreams: [...new Set(same.map(({ upstream }) => upstream))].toSorted(),
    }))
    .toSorted((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id));
}

/** A show that comes with a season is news, however old the show is. */
function isBackCatalogue(arrivals: readonly Arrival[], facts: TitleFacts | undefined): boolean {
  if (arrivals.some(({ row }) => row.season !== undefined)) return false;
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

const byEpisode = (a: ReleaseRow, b: ReleaseRow): number =>
  (a.season ?? Infinity) - (b.season ?? Infinity) || (a.episode ?? Infinity) - (b.episode ?? Infinity) || 0;

const bySoonest = (a: Release, b: Release): number =>
  compareText(a.date, b.date) || compareText(a.title, b.title) || a.tmdbId - b.tmdbId;
