import type { components, MediaType } from '@radarr/streaming-api-client';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useStreamingEnvironment } from '../client/streaming-context.js';

/** The services of a region. */
export type ProvidersBody = components['schemas']['ProvidersBody'];

/** Which services are asked for. */
export interface ProvidersWanted {
  /** A country, ISO 3166-1 alpha-2. */
  readonly region: string;
  /** Only services that have films, or shows. @default both */
  readonly mediaType?: MediaType | undefined;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Asks for the services of a region, in the order that its people expect. */
export function useProviders({ region, mediaType }: ProvidersWanted): UseQueryResult<ProvidersBody> {
  const { client, queryClient } = useStreamingEnvironment();
  return useQuery(
    {
      queryKey: ['providers', region, mediaType ?? null],
      queryFn: async ({ signal }) => {
        const query = { region, ...(mediaType && { media_type: mediaType }) };
        return (await client.providers(query, { signal })).data;
      },
      // The answer does not say until when it is fresh: directories change by the week, what is missing comes back sooner.
      staleTime: ({ state: { data } }) => (data?.stale || data?.degraded ? MINUTE_MS : HOUR_MS),
      placeholderData: keepPreviousData,
    },
    queryClient,
  );
}
