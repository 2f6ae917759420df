import type { StreamingClient } from '@radarr/streaming-api-client';
import { queryOptions } from '@tanstack/react-query';
import { PERSONAL } from '../../../offline/kept-answers.js';

const PENDING_AGAIN_MS = 2000;
const AGAIN_MS = 60_000;

/** How the account at Trakt is; asked often while a code waits to be typed, since the server finds out by itself. */
export const traktAccountQuery = (client: StreamingClient) =>
  queryOptions({
    queryKey: ['trakt-account'],
    queryFn: async ({ signal }) => (await client.traktAccount({ signal })).data,
    refetchInterval: ({ state }) => (state.data?.code ? PENDING_AGAIN_MS : AGAIN_MS),
    meta: PERSONAL,
  });
