import type { ProviderRef } from '@radarr/streaming-core';

/** A provider as TMDB numbers it; undefined when it has no name. TMDB pads some names with blanks. */
export function toProviderRef(provider: {
  readonly provider_id: number;
  readonly provider_name: string | undefined;
}): Required<ProviderRef> | undefined {
  const name = provider.provider_name?.trim();
  return name ? { id: String(provider.provider_id), name } : undefined;
}
