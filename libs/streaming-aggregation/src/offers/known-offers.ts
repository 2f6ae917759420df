import type { KnownTitle, ProviderMatch } from '@radarr/streaming-core';
import { identifyProvider } from '../providers/identify-provider.js';
import { countFreeAsAds, type TypedRow } from './free-with-ads.js';
import type { NamingRow } from './offer-providers.js';

/** A kept offer, its provider recognised. */
export type RecognisedOffer = TypedRow & NamingRow & { readonly matchedBy: ProviderMatch };

/** What is kept of a title in one region, its providers recognised. */
export function recognisedOffers({ offers }: Pick<KnownTitle, 'offers'>): RecognisedOffer[] {
  return countFreeAsAds(
    offers.map(({ upstream, provider, type }): RecognisedOffer => {
      const { id, name, matchedBy } = identifyProvider(upstream, provider);
      return { upstream, providerId: id, providerName: name, matchedBy, type };
    }),
  );
}
