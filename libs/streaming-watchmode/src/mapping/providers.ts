import type { UpstreamProvider } from '@radarr/streaming-core';
import type { WatchmodeSource } from '../wire/sources.js';
import { toOfferKind } from './offer-kind.js';
import { toRegion } from './region.js';

/**
 * The providers in Watchmode's sources, each number once. It tells no order among the providers of a region and no kinds
 * of title, and its logos must not be linked to.
 */
export function toProviders(sources: readonly WatchmodeSource[]): readonly UpstreamProvider[] {
  const providers = new Map<string, UpstreamProvider>();
  for (const source of sources) {
    const provider = toProvider(source);
    if (provider === undefined) continue;
    const known = providers.get(provider.id);
    providers.set(provider.id, known ? together(known, provider) : provider);
  }
  return [...providers.values()];
}

function toProvider({ id, name, type, regions }: WatchmodeSource): UpstreamProvider | undefined {
  if (id === undefined || name === undefined) return undefined;
  const kind = toOfferKind(type);
  return {
    id: String(id),
    name,
    regions: Object.fromEntries(regions.flatMap((country) => placed(country))),
    mediaTypes: [],
    offerTypes: kind ? [kind.type] : [],
  };
}

function placed(country: string): [string, null][] {
  const region = toRegion(country);
  return region === undefined ? [] : [[region, null]];
}

const together = (known: UpstreamProvider, again: UpstreamProvider): UpstreamProvider => ({
  ...known,
  regions: { ...known.regions, ...again.regions },
  offerTypes: [...new Set([...known.offerTypes, ...again.offerTypes])],
});
