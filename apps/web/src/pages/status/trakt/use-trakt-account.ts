import type { TraktAuthResponse } from '@radarr/streaming-api-client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useStreamingEnvironment, viewProblem, type ViewProblem } from '@/components/streaming/index.js';

const KEY = ['trakt-account'];
const PENDING_AGAIN_MS = 2000;
const AGAIN_MS = 60_000;

/** The account at Trakt, and what can be done with it. */
export interface TraktAccount {
  /** Undefined until it is known. */
  readonly auth: TraktAuthResponse['data'] | undefined;
  readonly problem: ViewProblem | undefined;
  readonly busy: boolean;
  readonly connect: () => void;
  readonly renew: () => void;
  readonly disconnect: () => void;
}

/** Follows the account at Trakt: closely while a code waits to be typed, since the server finds out by itself. */
export function useTraktAccount(): TraktAccount {
  const { client, queryClient } = useStreamingEnvironment();
  const query = useQuery(
    {
      queryKey: KEY,
      queryFn: async ({ signal }) => (await client.traktAccount({ signal })).data,
      refetchInterval: ({ state }) => (state.data?.code ? PENDING_AGAIN_MS : AGAIN_MS),
    },
    queryClient,
  );
  const change = useMutation(
    {
      mutationFn: (work: () => Promise<unknown>) => work(),
      onSettled: () => queryClient.invalidateQueries({ queryKey: KEY }),
    },
    queryClient,
  );
  const error = change.error ?? query.error;
  return {
    auth: query.data,
    problem: error ? viewProblem(error) : undefined,
    busy: change.isPending,
    connect: () => change.mutate(() => client.connectTrakt()),
    renew: () => change.mutate(() => client.refreshTraktAccount()),
    disconnect: () => change.mutate(() => client.disconnectTrakt()),
  };
}
