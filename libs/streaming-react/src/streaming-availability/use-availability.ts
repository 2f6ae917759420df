import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { MediaType } from '@radarr/streaming-api-client';
import { useStreamingEnvironment } from '../client/streaming-context.js';
import { regionQuery } from './availability-query.js';
import type { RegionAvailability } from './offer.js';

/** Which title is asked about, and where. */
export interface AvailabilityChoice {
  readonly tmdbId: number;
  /** @default 'movie' */
  readonly mediaType?: MediaType | undefined;
  /** ISO 3166-1 alpha-2. @default the server's own */
  readonly region?: string | undefined;
}

/** Where a title can be watched in one region. */
export function useAvailability({
  tmdbId,
  mediaType = 'movie',
  region,
}: AvailabilityChoice): UseQueryResult<RegionAvailability> {
  const { client, queryClient } = useStreamingEnvironment();
  return useQuery(regionQuery(client, { tmdbId, mediaType }, region), queryClient);
}
