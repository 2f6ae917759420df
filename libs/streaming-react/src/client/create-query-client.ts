import { StreamingApiError } from '@radarr/streaming-api-client';
import { QueryClient } from '@tanstack/react-query';

const HALF_A_DAY_MS = 12 * 60 * 60 * 1000;
const RETRIES = 2;

/**
 * A query client with the defaults of this library: answers are kept for half a day, so that they can be read offline,
 * and only what may go better a second time is tried again.
 */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        gcTime: HALF_A_DAY_MS,
        // Without a network the last answer stands, and the question fails at once instead of waiting in silence.
        networkMode: 'always',
        retry: (failures, error) => failures < RETRIES && mayPass(error),
        refetchOnReconnect: true,
      },
    },
  });

const mayPass = (error: Error): boolean =>
  !(error instanceof StreamingApiError) || (error.status >= 500 && error.retryAfterMs === undefined);
