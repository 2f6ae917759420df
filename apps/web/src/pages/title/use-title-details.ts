import type { TitleDetailsResponse } from '@radarr/streaming-api-client';
import { useQuery } from '@tanstack/react-query';
import { queryViewState, useStreamingEnvironment, type ViewState } from '@/components/streaming/index.js';
import type { TitleAddress } from '../../router/paths.js';

/** What a title is. */
export type TitleDetails = TitleDetailsResponse['data'];

/** Asks what a title is. */
export function useTitleDetails({ mediaType, tmdbId }: TitleAddress): ViewState<TitleDetails> {
  const { client, queryClient } = useStreamingEnvironment();
  const query = useQuery(
    {
      queryKey: ['title', mediaType, tmdbId],
      queryFn: async ({ signal }) => (await client.titleDetails(mediaType, tmdbId, { signal })).data,
      staleTime: ({ state }) => Math.max(0, Date.parse(state.data?.expires_at ?? '') - Date.now()) || 0,
    },
    queryClient,
  );
  return queryViewState(query);
}
