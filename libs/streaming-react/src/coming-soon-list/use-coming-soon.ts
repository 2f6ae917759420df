import type { components, MediaType } from '@radarr/streaming-api-client';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { askAgain } from '../client/ask-again.js';
import { freshUntil } from '../client/fresh-until.js';
import { useStreamingEnvironment } from '../client/streaming-context.js';

/** What arrives, and how it is known. */
export type ComingSoonBody = components['schemas']['ComingSoonBody'];

/** Which arrivals are meant. */
export interface ComingSoonChoice {
  readonly mediaType: MediaType;
  /** A country, ISO 3166-1 alpha-2. */
  readonly region: string;
  /** How many titles at most. @default 50 */
  readonly limit?: number | undefined;
  /** Only titles that one of these services has: names or ids. @default all titles */
  readonly providers?: readonly string[] | undefined;
  /** The first day, such as `2026-12-01`. @default the region's today */
  readonly from?: string | undefined;
  /** The last day, itself included. @default the server's */
  readonly to?: string | undefined;
}

/** What arrives, fetched and kept fresh; asked for again while titles are still being looked up. */
export function useComingSoon(choice: ComingSoonChoice): UseQueryResult<ComingSoonBody> {
  const { client, queryClient } = useStreamingEnvironment();
  const { mediaType } = choice;
  const query = comingSoonQuery(choice);
  const [refetchInterval] = useState(() => askAgain(({ pending }: ComingSoonBody) => pending));
  return useQuery<ComingSoonBody>(
    {
      queryKey: ['coming-soon', mediaType, query],
      queryFn: async ({ signal }) => (await client.comingSoon(mediaType, query, { signal })).data,
      staleTime: freshUntil,
      refetchInterval,
      placeholderData: keepPreviousData,
    },
    queryClient,
  );
}

const comingSoonQuery = ({ region, limit, providers = [], from, to }: ComingSoonChoice) => ({
  region,
  ...(limit !== undefined && { limit }),
  ...(providers.length > 0 && { providers: providers.join(',') }),
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
});
