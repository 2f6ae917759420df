import { OFFER_TYPES, type KnownTitle, type OfferType, type ProviderMatch } from '@radarr/streaming-core';
import { groupBy } from '../group-by.js';
import { matchAcross } from '../providers/match-across.js';
import { compareNames, compareText } from '../text-order.js';
import { recognisedOffers } from './known-offers.js';
import { usualName } from './offer-providers.js';

/** A provider that has a title, and the ways in which it hands it out. */
export interface KnownProvider {
  /** Our own id of the provider. */
  readonly id: string;
  readonly name: string;
  /** How it was established that all of them mean this service. */
  readonly matchedBy: ProviderMatch;
  /** Never empty; in the order from subscription to buy. */
  readonly types: readonly OfferType[];
}

/** The providers that are known to have a title, each once: those with a subscription first, each kind by name. */
export function providersOf(title: Pick<KnownTitle, 'offers'>): KnownProvider[] {
  return groupBy(recognisedOffers(title), ({ providerId }) => providerId)
    .map((offers): KnownProvider => {
      const types = new Set(offers.map(({ type }) => type));
      return {
        id: offers[0].providerId,
        name: usualName(offers),
        matchedBy: matchAcross(offers),
        types: OFFER_TYPES.filter((type) => types.has(type)),
      };
    })
    .toSorted((a, b) => bestType(a) - bestType(b) || compareNames(a.name, b.name) || compareText(a.id, b.id));
}

const bestType = ({ types }: KnownProvider): number => OFFER_TYPES.findIndex((type) => types.includes(type));
