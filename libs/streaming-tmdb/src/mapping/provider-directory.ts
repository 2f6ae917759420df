import { MEDIA_TYPES, type MediaType, type UpstreamProvider } from '@radarr/streaming-core';
import type { TmdbWatchProviderDirectory } from '../wire/watch-provider-directory.js';
import { toProviderRef } from './provider-ref.js';

type Entry = TmdbWatchProviderDirectory['results'][number];

/** One directory made of those of films and of shows: each provider once, under its first name. */
export function toProviders(
  directories: Readonly<Record<MediaType, TmdbWatchProviderDirectory>>,
): UpstreamProvider[] {
  const providers = new Map<string, UpstreamProvider>();
  for (const mediaType of MEDIA_TYPES) {
    for (const entry of directories[mediaType].results) {
      const provider = toProvider(entry, mediaType);
      if (provider === undefined) continue;
      const known = providers.get(provider.id);
      providers.set(provider.id, known ? merged(known, provider) : provider);
    }
  }
  return [...providers.values()];
}

function toProvider(entry: Entry, mediaType: MediaType): UpstreamProvider | undefined {
  const ref = toProviderRef(entry);
  if (ref === undefined) return undefined;
  const places = Object.entries(entry.display_priorities);
  return {
    ...ref,
    ...(entry.logo_path !== undefined && { logoPath: entry.logo_path }),
    regions: Object.fromEntries(places.map(([region, place]) => [region, place ?? null])),
    mediaTypes: [mediaType],
    offerTypes: [],
  };
}

function merged(first: UpstreamProvider, second: UpstreamProvider): UpstreamProvider {
  const logoPath = first.logoPath ?? second.logoPath;
  return {
    ...first,
    ...(logoPath !== undefined && { logoPath }),
    regions: bestPlaces(first.regions, second.regions),
    mediaTypes: [...new Set([...first.mediaTypes, ...second.mediaTypes])],
  };
}

/** A provider's place may differ between films and shows; the better one counts, and any is better than none. */
function bestPlaces(
  first: UpstreamProvider['regions'],
  second: UpstreamProvider['regions'],
): UpstreamProvider['regions'] {
  const best = new Map(Object.entries(first));
  for (const [region, place] of Object.entries(second)) {
    const known = best.get(region) ?? place;
    best.set(region, known !== null && place !== null ? Math.min(known, place) : known);
  }
  return Object.fromEntries(best);
}
