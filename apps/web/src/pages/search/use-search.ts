import type { SearchQuery, SearchResponse } from '@radarr/streaming-api-client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { queryViewState, useStreamingEnvironment, type ViewState } from '@/components/streaming/index.js';

/** Asks for titles by name; the last results stay in sight while new ones come. */
export function useSearch(query: SearchQuery): ViewState<SearchResponse['data']> {
  const { client, queryClient } = useStreamingEnvironment();
  return queryViewState(
    useQuery(
      {
        queryKey: ['search', query],
        queryFn: async ({ signal }) => (await client.search(query, { signal })).data,
        enabled: query.q !== '',
        placeholderData: keepPreviousData,
        staleTime: 60_000,
      },
      queryClient,
    ),
  );
}
