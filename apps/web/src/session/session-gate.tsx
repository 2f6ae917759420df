import { StreamingApiError } from '@radarr/streaming-api-client';
import { useQuery, type Query } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { useStreamingEnvironment } from '@/components/streaming/index.js';
import { PATHS } from '../router/paths.js';
import { sessionQuery } from './session-query.js';

/**
 * Lets through whoever is signed in; sends everybody else to sign in first, and back here afterwards. Until that is
 * known the page asks its own questions already: mostly one is signed in, and an answer 401 says the same. Without a
 * network nobody can be asked: the last answers are shown then.
 */
export function SessionGate({ children }: { readonly children: ReactNode }): ReactNode {
  const { client, queryClient } = useStreamingEnvironment();
  const { pathname, search } = useLocation();
  const { data } = useQuery(sessionQuery(client), queryClient);
  useEffect(
    () =>
      // A session may end while a page is open: any question may be the one that finds out.
      queryClient.getQueryCache().subscribe(({ query }: { readonly query: Query }) => {
        const { error } = query.state;
        if (error instanceof StreamingApiError && error.status === 401)
          queryClient.setQueryData(sessionQuery(client).queryKey, null);
      }),
    [client, queryClient],
  );
  if (data === null) return <Navigate to={PATHS.signIn} replace state={{ from: `${pathname}${search}` }} />;
  return children;
}
