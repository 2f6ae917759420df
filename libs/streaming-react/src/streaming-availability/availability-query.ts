import type { MediaType, StreamingClient } from '@radarr/streaming-api-client';
import type { UseQueryOptions } from '@tanstack/react-query';
import type { RegionAvailability, RegionsAvailability } from './offer.js';

/** A film or a show. */
export interface AvailabilityTitle {
  readonly tmdbId: number;
  readonly mediaType: MediaType;
}

type Answer = Pick<RegionAvailability, 'expires_at'>;

/** Fresh until the first of its parts is not: the answer says when. */
const untilExpiry = ({ state }: { state: { data: Answer | undefined; dataUpdatedAt: number } }): number =>
  state.data ? Math.max(0, Date.parse(state.data.expires_at) - state.dataUpdatedAt) : 0;

/** The question where a title can be watched in one region; in the server's own when that is undefined. */
export const regionQuery = (
  client: StreamingClient,
  { tmdbId, mediaType }: AvailabilityTitle,
  region: string | undefined,
): UseQueryOptions<RegionAvailability> => ({
  queryKey: ['availability', mediaType, tmdbId, { region }],
  queryFn: async ({ signal }): Promise<RegionAvailability> => {
    const query = { media_type: mediaType, ...(region !== undefined && { region }) };
    const { data } = await client.availability(tmdbId, query, { signal });
    if (!('items' in data)) throw new TypeError('The answer is not about one region.');
    return data;
  },
  staleTime: untilExpiry,
  // While another region is fetched, the last one stands; another title's offers never do.
  placeholderData: (last, lastQuery) =>
    lastQuery?.queryKey[1] === mediaType && lastQuery.queryKey[2] === tmdbId ? last : undefined,
});

/** The question in which regions a title can be watched at all. */
export const regionsQuery = (
  client: StreamingClient,
  { tmdbId, mediaType }: AvailabilityTitle,
): UseQueryOptions<RegionsAvailability> => ({
  queryKey: ['availability', mediaType, tmdbId, { regions: 'all' }],
  queryFn: async ({ signal }): Promise<RegionsAvailability> => {
    const { data } = await client.availability(tmdbId, { media_type: mediaType, regions: 'all' }, { signal });
    if (!('regions' in data)) throw new TypeError('The answer is not about several regions.');
    return data;
  },
  staleTime: untilExpiry,
});
