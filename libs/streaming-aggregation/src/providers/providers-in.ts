import type { Region } from '@radarr/streaming-core';
import { compareNames, compareText } from '../text-order.js';
import type { Provider } from './provider.js';

/** The providers of a region in the order that its people expect: by their place there, those without one last, by name. */
export function providersIn(providers: readonly Provider[], region: Region): Provider[] {
  return providers
    .filter((provider) => Object.hasOwn(provider.regions, region))
    .toSorted(
      (a, b) =>
        placeIn(a, region) - placeIn(b, region) || compareNames(a.name, b.name) || compareText(a.id, b.id),
    );
}

/** A provider's place in a region, lower first; after all others where none is known. */
export function placeIn(provider: Pick<Provider, 'regions'> | undefined, region: Region): number {
  return provider?.regions[region] ?? Number.MAX_SAFE_INTEGER;
}
