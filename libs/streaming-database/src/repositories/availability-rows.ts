import type {
  AvailabilityCandidate,
  KnownOffer,
  KnownTitle,
  MediaType,
  OfferRow,
  Region,
  StoredAvailability,
} from '@radarr/streaming-core';

/** An index entry has room for 2,700 bytes; these take at most 1,200 of them. */
const LONGEST_NAME = 300;
const LONGEST_ID = 100;

/** One row of `streaming_availability_lookups`, with its offers as core writes them. */
export interface LookupRow {
  readonly source: string;
  readonly known: boolean;
  readonly regions: Region[] | null;
  readonly dropped_links: number;
  readonly fetched_at: Date;
  readonly expires_at: Date;
  readonly empty_since: Date | null;
  readonly offers: OfferRow[];
}

/** One title as the query of many titles gives it back; its times are text with any offset. */
export interface KnownTitleRow {
  readonly tmdb_id: number;
  readonly media_type: MediaType;
  readonly asked: { upstream: string; fetchedAt: string; expiresAt: string }[];
  readonly offers: KnownOffer[];
}

/** One title of which an upstream should be asked. */
export interface CandidateRow {
  readonly tmdb_id: number;
  readonly media_type: MediaType;
  readonly trending_rank: number | null;
  readonly coming_on: string | null;
  readonly requested_at: Date | null;
  readonly fetched_at: Date | null;
}

/** Offers as the records of one bulk insert, by the names of the columns. */
export function toRecords(offers: readonly OfferRow[]): Record<string, unknown>[] {
  return offers.map((offer, place) => ({
    place,
    region: offer.region,
    provider_id: offer.provider.id?.slice(0, LONGEST_ID) ?? '',
    service_name: offer.provider.name.slice(0, LONGEST_NAME),
    service_type: offer.type,
    tv_everywhere: offer.tvEverywhere ?? false,
    quality: offer.quality,
    deep_link: offer.link,
    price_amount: offer.price,
    price_currency: offer.currency,
    leaving_date: offer.leavingDate,
    seasons: offer.seasons,
  }));
}

/** One upstream's answer as it was given. */
export function toStoredAvailability(row: LookupRow): StoredAvailability {
  return {
    upstream: row.source,
    known: row.known,
    offers: row.offers,
    ...(row.regions !== null && { regions: row.regions }),
    droppedLinks: row.dropped_links,
    fetchedAt: row.fetched_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    ...(row.empty_since !== null && { emptySince: row.empty_since.toISOString() }),
  };
}

/** What is kept of one title in one region. */
export function toKnownTitle({ tmdb_id, media_type, asked, offers }: KnownTitleRow): KnownTitle {
  return {
    mediaType: media_type,
    tmdbId: tmdb_id,
    offers,
    asked: asked.map(({ upstream, fetchedAt, expiresAt }) => ({
      upstream,
      fetchedAt: new Date(fetchedAt).toISOString(),
      expiresAt: new Date(expiresAt).toISOString(),
    })),
  };
}

/** A title of which an upstream should be asked. */
export function toCandidate(row: CandidateRow): AvailabilityCandidate {
  return {
    mediaType: row.media_type,
    tmdbId: row.tmdb_id,
    ...(row.trending_rank !== null && { trendingRank: row.trending_rank }),
    ...(row.coming_on !== null && { comingOn: row.coming_on }),
    ...(row.requested_at !== null && { requestedAt: row.requested_at.toISOString() }),
    ...(row.fetched_at !== null && { fetchedAt: row.fetched_at.toISOString() }),
  };
}
