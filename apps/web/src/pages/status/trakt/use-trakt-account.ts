import type { TraktAuthResponse } from '@radarr/streaming-api-client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useStreamingEnvironment, viewProblem, type ViewProblem } from '@/components/streaming/index.js';
import { WATCHLIST_KEY } from '../../watchlist/use-watchlist.js';
import { traktAccountQuery } from './trakt-account-query.js';

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

/** Follows the account at Trakt, and changes it. */
export function useTraktAccount(): TraktAccount {
  const { client, queryClient } = useStreamingEnvironment();
  const account = traktAccountQuery(client);
  const query = useQuery(account, queryClient);
  const change = useMutation(
    {
      mutationFn: (work: () => Promise<unknown>) => work(),
      onSettled: () => {
        // It may have been another person's.
        queryClient.removeQueries({ queryKey: WATCHLIST_KEY });
        return queryClient.invalidateQueries({ queryKey: account.queryKey });
      },
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
