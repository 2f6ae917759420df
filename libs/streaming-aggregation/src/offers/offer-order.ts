import { OFFER_QUALITIES, OFFER_TYPES } from '@radarr/streaming-core';
import { compareNames, compareText } from '../text-order.js';
import type { MergedOffer } from './merged-offer.js';

/** A provider's place among the others, lower first. */
export type ProviderPlace = (providerId: string) => number;

/**
 * Orders offers as people read them: by type from subscription to buy, by the provider's place and name, the best
 * quality first. Complete: no two offers of one region are equal.
 */
export function byOfferOrder(placeOf: ProviderPlace): (a: MergedOffer, b: MergedOffer) => number {
  return (a, b) =>
    OFFER_TYPES.indexOf(a.type) - OFFER_TYPES.indexOf(b.type) ||
    placeOf(a.provider.id) - placeOf(b.provider.id) ||
    compareNames(a.provider.name, b.provider.name) ||
    compareText(a.provider.id, b.provider.id) ||
    Number(a.tvEverywhere === true) - Number(b.tvEverywhere === true) ||
    qualityRank(b) - qualityRank(a);
}

const qualityRank = ({ quality }: MergedOffer): number => (quality ? OFFER_QUALITIES.indexOf(quality) : -1);
