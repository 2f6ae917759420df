import type { KnownTitle, OfferType } from '@radarr/streaming-core';
import { recognisedOffers } from './known-offers.js';

/** What a title must offer. */
export interface KnownOfferWish {
  /** Our ids of providers, any of which will do. @default all */
  readonly providers?: ReadonlySet<string>;
  /** The types of offer, any of which will do. @default all */
  readonly types?: ReadonlySet<OfferType>;
}

/** Whether one and the same offer of a title is of a wanted provider and of a wanted type. */
export function matchesOffers(
  title: Pick<KnownTitle, 'offers'>,
  { providers, types }: KnownOfferWish,
): boolean {
  return recognisedOffers(title).some(
    ({ providerId, type }) => (providers?.has(providerId) ?? true) && (types?.has(type) ?? true),
  );
}
