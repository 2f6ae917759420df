import type { components } from '@radarr/streaming-api-client';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { askAgain } from '../client/ask-again.js';
import { freshUntil } from '../client/fresh-until.js';
import { useStreamingEnvironment } from '../client/streaming-context.js';
import type { TrendingList } from './trending-list.js';

/** Which trending list is meant. */
export interface TrendingChoice {
  readonly mediaType: 'movie' | 'tv';
  readonly timeWindow: 'day' | 'week';
  /** One source alone, or all of them fused. @default 'aggregated' */
  readonly source?: 'tmdb' | 'trakt' | 'aggregated' | undefined;
  /** Where services and offers are looked for: a country as ISO 3166-1 alpha-2. @default the server's */
  readonly region?: string | undefined;
  /** Only titles that one of these services has: names or ids. @default all titles */
  readonly providers?: readonly string[] | undefined;
  /** Only titles with an offer of one of these kinds. @default all titles */
  readonly offerTypes?: readonly components['schemas']['OfferBody']['service_type'][] | undefined;
  /** How many titles at most. @default 100 */
  readonly limit?: number | undefined;
}

/** A trending list, fetched and kept fresh; asked for again while titles of it are still being looked up. */
export function useTrending(choice: TrendingChoice): UseQueryResult<TrendingList> {
  const { client, queryClient } = useStreamingEnvironment();
  const { mediaType } = choice;
  const query = trendingQuery(choice);
  const [refetchInterval] = useState(() => askAgain(stillToCome));
  return useQuery<TrendingList>(
    {
      queryKey: ['trending', mediaType, query],
      queryFn: async ({ signal }) => (await client.trending(mediaType, query, { signal })).data,
      staleTime: freshUntil,
      refetchInterval,
      placeholderData: keepPreviousData,
    },
    queryClient,
  );
}

const stillToCome = ({ pending, availability_pending = 0 }: TrendingList): number =>
  pending + availability_pending;

const trendingQuery = ({
  timeWindow,
  source,
  region,
  providers = [],
  offerTypes = [],
  limit = 100,
}: TrendingChoice) => ({
  window: timeWindow,
  limit,
  ...(source !== undefined && { source }),
  ...(region !== undefined && { region }),
  ...(providers.length > 0 && { providers: providers.join(',') }),
  ...(offerTypes.length > 0 && { offer_types: offerTypes.join(',') }),
});
