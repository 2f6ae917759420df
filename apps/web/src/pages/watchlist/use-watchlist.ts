import type { WatchlistQuery, WatchlistResponse } from '@radarr/streaming-api-client';
import { useQuery } from '@tanstack/react-query';
import { queryViewState, useStreamingEnvironment, type ViewState } from '@/components/streaming/index.js';
import { PERSONAL } from '../../offline/kept-answers.js';

/** Begins the key of every answer about the watchlist. */
export const WATCHLIST_KEY = ['watchlist'] as const;

const FRESH_MS = 60_000;
const PENDING_AGAIN_MS = 3_000;

/** A watchlist, or the part of it that was asked for. */
export type Watchlist = WatchlistResponse['data'];

/**
 * Asks for the watchlist of the connected account, and again while titles of it are being looked up.
 * @param isConnected asked as soon as there is an account
 */
export function useWatchlist(query: WatchlistQuery, isConnected: boolean): ViewState<Watchlist> {
  const { client, queryClient } = useStreamingEnvironment();
  return queryViewState(
    useQuery(
      {
        queryKey: [...WATCHLIST_KEY, query],
        queryFn: async ({ signal }) => (await client.traktWatchlist(query, { signal })).data,
        staleTime: FRESH_MS,
        // The server counts nothing as pending any more as soon as it has given up.
        refetchInterval: ({ state: { data } }) =>
          data && data.facts_pending + data.availability_pending > 0 ? PENDING_AGAIN_MS : false,
        enabled: isConnected,
        meta: PERSONAL,
      },
      queryClient,
    ),
  );
}
