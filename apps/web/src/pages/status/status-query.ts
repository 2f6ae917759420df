import type { StreamingClient } from '@radarr/streaming-api-client';
import { queryOptions } from '@tanstack/react-query';

const FRESH_MS = 10_000;

/** What the server says of itself. */
export const statusQuery = (client: StreamingClient) =>
  queryOptions({
    queryKey: ['status'],
    queryFn: ({ signal }) => client.status({ signal }),
    staleTime: FRESH_MS,
  });
