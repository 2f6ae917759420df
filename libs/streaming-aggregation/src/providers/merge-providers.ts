import {
  MEDIA_TYPES,
  OFFER_TYPES,
  type ProviderMatch,
  type Region,
  type UpstreamId,
  type UpstreamProvider,
} from '@radarr/streaming-core';
import { groupBy } from '../group-by.js';
import { compareText } from '../text-order.js';
import { commonestName } from './commonest-name.js';
import { identifyProvider } from './identify-provider.js';
import { matchAcross } from './match-across.js';
import { knownProviders } from './provider-index.js';
import type { Provider } from './provider.js';

/** What one upstream lists. */
export interface ProviderListing {
  readonly upstream: UpstreamId;
  readonly providers: readonly UpstreamProvider[];
}

/**
 * One list of services from any number of upstreams, each service once, in the order of our ids. Neither the order of
 * the upstreams nor that of their rows changes anything, nor does a row that comes twice.
 */
export function mergeProviders(listings: readonly ProviderListing[]): Provider[] {
  return groupBy(recognisedRows(listings), ({ id }) => id)
    .map(mergeRows)
    .toSorted((a, b) => compareText(a.id, b.id));
}

interface ListedRow {
  /** Our id of the service. */
  readonly id: string;
  readonly matchedBy: ProviderMatch;
  readonly upstream: UpstreamId;
  readonly row: UpstreamProvider;
}

function recognisedRows(listings: readonly ProviderListing[]): ListedRow[] {
  return listings.flatMap(({ upstream, providers }) =>
    providers.map((row) => {
      const { id, matchedBy } = identifyProvider(upstream, row);
      return { id, matchedBy, upstream, row };
    }),
  );
}

function mergeRows(rows: readonly [ListedRow, ...ListedRow[]]): Provider {
  const [{ id }] = rows;
  const known = knownProviders.byId(id);
  const listed = rows.map(({ row }) => row);
  const mediaTypes = new Set(listed.flatMap((row) => row.mediaTypes));
  const offerTypes = new Set([...listed.flatMap((row) => row.offerTypes), ...(known?.offerTypes ?? [])]);
  const logoPath = logoOf(listed);
  return {
    id,
    name: known?.name ?? nameOf(rows),
    matchedBy: matchAcross(rows),
    ids: idsOf(rows),
    idsByName: idsOf(rows.filter(({ matchedBy }) => matchedBy === 'name')),
    ...(logoPath !== undefined && { logoPath }),
    mediaTypes: MEDIA_TYPES.filter((type) => mediaTypes.has(type)),
    offerTypes: OFFER_TYPES.filter((type) => offerTypes.has(type)),
    regions: regionsOf(listed),
  };
}

/** A row that an upstream lists twice speaks for its name once. */
function nameOf(rows: readonly ListedRow[]): string {
  const said = groupBy(rows, ({ upstream, row }) => JSON.stringify([upstream, row.id, row.name]));
  return commonestName(said.map(([{ row }]) => row.name));
}

function idsOf(rows: readonly ListedRow[]): Provider['ids'] {
  const upstreams = [...new Set(rows.map(({ upstream }) => upstream))].toSorted(compareText);
  return Object.fromEntries(
    upstreams.map((upstream) => {
      const ids = rows.filter((row) => row.upstream === upstream).map(({ row }) => row.id);
      return [upstream, [...new Set(ids)].toSorted(compareText)];
    }),
  );
}

/** That of the row which is offered most widely: a service's side lines have logos of their own. */
function logoOf(rows: readonly UpstreamProvider[]): string | undefined {
  const breadth = ({ regions }: UpstreamProvider): number => Object.keys(regions).length;
  return rows
    .flatMap((row) => (row.logoPath === undefined ? [] : [{ path: row.logoPath, breadth: breadth(row) }]))
    .toSorted((a, b) => b.breadth - a.breadth || compareText(a.path, b.path))[0]?.path;
}

function regionsOf(rows: readonly UpstreamProvider[]): Provider['regions'] {
  const places = new Map<Region, number | null>();
  for (const [region, place] of rows.flatMap(({ regions }) => Object.entries(regions))) {
    const known = places.get(region) ?? null;
    places.set(region, known === null || place === null ? (known ?? place) : Math.min(known, place));
  }
  return Object.fromEntries([...places].toSorted(([a], [b]) => compareText(a, b)));
}
