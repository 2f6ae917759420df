import { titleKeyText, type Release, type ReleaseProvider } from '@radarr/streaming-core';
import { groupBy } from '../group-by.js';
import { compareText } from '../text-order.js';

/** Orders releases as people read them: soonest first. Complete: no two releases of one list are equal. */
export const bySoonest = (a: Release, b: Release): number =>
  compareText(a.date, b.date) ||
  compareText(a.title, b.title) ||
  compareText(titleKeyText(a), titleKeyText(b)) ||
  seasonOrder(a) - seasonOrder(b);

/** What names no season comes last. */
const seasonOrder = ({ season }: Release): number => season ?? Number.MAX_SAFE_INTEGER;

/**
 * Lists each film and each season of a show once, on the first of its days, soonest first. What arrives at several
 * providers on several days is one arrival to a reader; each provider keeps its own day.
 */
export function oncePerSeason(releases: readonly Release[]): Release[] {
  return joined(releases, (release) => `${titleKeyText(release)}|${release.season ?? ''}`);
}

/** Lists each title once a day, in the same order: of several seasons that begin on one day the first. */
export function oncePerDay(releases: readonly Release[]): Release[] {
  return joined(releases, (release) => `${titleKeyText(release)}|${release.date}`);
}

function joined(releases: readonly Release[], keyOf: (release: Release) => string): Release[] {
  return groupBy(releases, keyOf).map(join).toSorted(bySoonest);
}

function join(releases: readonly [Release, ...Release[]]): Release {
  const inOrder = releases.toSorted(bySoonest);
  const first = inOrder[0] ?? releases[0];
  const posterPath = inOrder.map((release) => release.posterPath).find((path) => path !== undefined);
  return {
    ...first,
    providers: firstDays(inOrder.flatMap(({ providers }) => providers)),
    upstreams: [...new Set(inOrder.flatMap(({ upstreams }) => upstreams))].toSorted(),
    ...(inOrder.some(({ original }) => original) && { original: true as const }),
    ...(posterPath !== undefined && { posterPath }),
  };
}

/** Each provider once, on its first day, soonest first. */
function firstDays(providers: readonly ReleaseProvider[]): ReleaseProvider[] {
  return groupBy(providers.toSorted(byDay), ({ id }) => id).map(([first]) => first);
}

/** Orders providers by their days, then by name. */
export const byDay = (a: ReleaseProvider, b: ReleaseProvider): number =>
  compareText(a.date, b.date) || compareText(a.name, b.name) || compareText(a.id, b.id);
