import type { OfferType, Region, UpstreamAvailability, UpstreamId } from '@radarr/streaming-core';
import { identifyProvider } from '../providers/identify-provider.js';
import { countFreeAsAds } from './free-with-ads.js';
import type { OfferEvidence } from './merged-offer.js';
import { isWebLink } from './web-link.js';

/** What one upstream says of a title. An upstream that knows no such title is no source. */
export interface OfferSource {
  readonly upstream: UpstreamId;
  readonly availability: Pick<UpstreamAvailability, 'offers' | 'regions' | 'fetchedAt'>;
  /** Whether what it says is no longer fresh. */
  readonly stale: boolean;
}

/** A row of a source, its provider recognised. */
export interface SourceRow {
  readonly upstream: UpstreamId;
  /** Our own id of the provider. */
  readonly providerId: string;
  /** Our name for it, else the upstream's. */
  readonly providerName: string;
  readonly type: OfferType;
  readonly tvEverywhere: boolean;
  readonly evidence: OfferEvidence;
}

/** All rows of a region. */
export function rowsIn(region: Region, sources: readonly OfferSource[]): SourceRow[] {
  const rows = sources.flatMap((source) =>
    source.availability.offers.filter((row) => row.region === region).map((row) => recognised(source, row)),
  );
  return countFreeAsAds(rows);
}

/** The upstreams that speak of a region, in order: they name it, or name none and so mean all, or have a row in it. */
export function upstreamsSpeakingOf(region: Region, sources: readonly OfferSource[]): UpstreamId[] {
  const speaking = sources.filter(
    ({ availability: { regions, offers } }) =>
      (regions?.includes(region) ?? true) || offers.some((row) => row.region === region),
  );
  return [...new Set(speaking.map(({ upstream }) => upstream))].toSorted();
}

type OfferRow = UpstreamAvailability['offers'][number];

function recognised({ upstream, availability, stale }: OfferSource, row: OfferRow): SourceRow {
  const { id, name, matchedBy } = identifyProvider(upstream, row.provider);
  const { fetchedAt } = availability;
  const { type, quality, link, price, currency, seasons, leavingDate } = row;
  return {
    upstream,
    providerId: id,
    providerName: name,
    type,
    tvEverywhere: row.tvEverywhere === true,
    evidence: {
      upstream,
      fetchedAt,
      stale,
      ...(row.provider.id !== undefined && { providerId: row.provider.id }),
      providerName: row.provider.name,
      matchedBy,
      type,
      ...(quality && { quality }),
      ...(link !== undefined && isWebLink(link) && { link }),
      ...(price !== undefined && { price }),
      ...(currency !== undefined && { currency }),
      ...(seasons !== undefined && { seasons }),
      ...(leavingDate !== undefined && { leavingDate }),
    },
  };
}
