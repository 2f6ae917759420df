import type { Provider, ProviderAnswer } from '@radarr/streaming-aggregation';
import type { Region } from '@radarr/streaming-core';
import { imageUrl, LOGO_SIZE } from '../images/image-url.js';
import { presentReport } from '../sources/source-report.presenter.js';
import type { ProviderBody, ProvidersResponse } from './providers.response.js';

/** Puts the providers of a region into the words of the HTTP API. */
export function presentProviders(answer: ProviderAnswer, region: Region, demo: boolean): ProvidersResponse {
  return {
    ...(demo && { demo }),
    data: {
      region,
      fetched_at: answer.fetchedAt,
      stale: answer.stale,
      degraded: answer.degraded,
      sources: answer.sources.map(presentReport),
      providers: answer.providers.map((provider) => presentProvider(provider, region)),
    },
  };
}

function presentProvider(provider: Provider, region: Region): ProviderBody {
  return {
    id: provider.id,
    name: provider.name,
    logo_url: provider.logoPath === undefined ? null : imageUrl(LOGO_SIZE, provider.logoPath),
    service_types: provider.offerTypes,
    media_types: provider.mediaTypes,
    regions: Object.keys(provider.regions),
    display_priority: provider.regions[region] ?? null,
    ids: provider.ids,
    ids_by_name: provider.idsByName,
    matched_by: provider.matchedBy,
  };
}
