import type {
  MergedOffer,
  Provider,
  RegionAvailability,
  TitleAvailability,
} from '@radarr/streaming-aggregation';
import type { Region } from '@radarr/streaming-core';
import { imageUrl, LOGO_SIZE } from '../images/image-url.js';
import { presentIdentity } from '../providers/service-identity.presenter.js';
import { presentReport } from '../sources/source-report.presenter.js';
import type {
  AvailabilityResponse,
  OfferBody,
  RegionAvailabilityBody,
  RegionOffersBody,
  RegionsAvailabilityBody,
} from './availability.response.js';

/** Which regions an answer shows: one, some, or every one that has an offer. */
export type ShownRegions = { readonly one: Region } | { readonly some: readonly Region[] } | 'all';

/** How an answer is shown. */
export interface AvailabilityView {
  readonly shown: ShownRegions;
  /** The providers by our ids, for their logos and their order. */
  readonly directory: ReadonlyMap<string, Provider>;
  readonly demo: boolean;
}

/** What an answer for one region has, or one for several. */
type RegionParts =
  Pick<RegionAvailabilityBody, 'region' | 'certainty' | 'items'> | Pick<RegionsAvailabilityBody, 'regions'>;

/** Puts where a title can be watched into the words of the HTTP API. */
export function presentAvailability(title: TitleAvailability, view: AvailabilityView): AvailabilityResponse {
  const head = {
    tmdb_id: title.tmdbId,
    media_type: title.mediaType,
    fetched_at: title.fetchedAt,
    expires_at: title.expiresAt,
    stale: title.stale,
    degraded: title.degraded,
    sources: title.sources.map(presentReport),
  };
  return { ...(view.demo && { demo: true }), data: { ...head, ...presentRegions(title, view) } };
}

function presentRegions(title: TitleAvailability, { shown, directory }: AvailabilityView): RegionParts {
  if (shown !== 'all' && 'one' in shown) return presentRegion(title.inRegion(shown.one, directory));
  const regions = shown === 'all' ? title.regions() : shown.some;
  return { regions: regions.map((region) => presentRegion(title.inRegion(region, directory))) };
}

function presentRegion({ region, certainty, offers }: RegionAvailability): RegionOffersBody {
  return { region, certainty, items: offers.map(presentOffer) };
}

function presentOffer(offer: MergedOffer): OfferBody {
  return {
    ...presentIdentity({ ...offer.provider, matchedBy: offer.matchedBy }),
    logo_url: offer.provider.logoPath === undefined ? null : imageUrl(LOGO_SIZE, offer.provider.logoPath),
    service_type: offer.type,
    ...(offer.tvEverywhere && { tv_everywhere: true as const }),
    ...(offer.link !== undefined && { deep_link: offer.link }),
    ...(offer.quality !== undefined && { quality: offer.quality }),
    ...(offer.price !== undefined && { price_amount: offer.price }),
    ...(offer.currency !== undefined && { price_currency: offer.currency }),
    ...(offer.currencyDerived && { price_currency_derived: true as const }),
    ...(offer.seasons !== undefined && { seasons: offer.seasons }),
    ...(offer.leavingDate !== undefined && { leaving_date: offer.leavingDate }),
    certainty: offer.certainty,
    ...(offer.disputedBy.length > 0 && { disputed_by: offer.disputedBy }),
    evidence: offer.evidence.map((evidence) => ({
      source: evidence.upstream,
      fetched_at: evidence.fetchedAt,
      stale: evidence.stale,
      service_name: evidence.providerName,
      matched_by: evidence.matchedBy,
      ...(evidence.quality !== undefined && { quality: evidence.quality }),
      ...(evidence.price !== undefined && { price_amount: evidence.price }),
    })),
  };
}
