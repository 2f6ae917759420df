import { OFFER_QUALITIES, type OfferQuality } from '@radarr/streaming-core';

/** Watchmode's format as our quality; undefined when it is none of ours. It writes `4K` and `4k`. */
export function toOfferQuality(format: string | undefined): OfferQuality | undefined {
  return OFFER_QUALITIES.find((quality) => quality === format?.toUpperCase());
}
