import { StreamingApiError, type StreamingClient } from '@radarr/streaming-api-client';
import { queryOptions } from '@tanstack/react-query';

const FIVE_MINUTES_MS = 5 * 60 * 1000;

/** Whether one is signed in: until when, and to a demonstration or not; null when one is not. */
export const sessionQuery = (client: StreamingClient) =>
  queryOptions({
    queryKey: ['session'],
    queryFn: async ({ signal }) => {
      try {
        return await client.session({ signal });
      } catch (error) {
        if (error instanceof StreamingApiError && error.status === 401) return null;
        throw error;
      }
    },
    staleTime: FIVE_MINUTES_MS,
    refetchInterval: FIVE_MINUTES_MS,
  });
