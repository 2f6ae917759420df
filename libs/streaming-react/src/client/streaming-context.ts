import { createStreamingClient } from '@radarr/streaming-api-client';
import { createContext, useContext } from 'react';
import { en } from '../messages/en/index.js';
import { createQueryClient } from './create-query-client.js';
import type { StreamingEnvironment } from './streaming-environment.js';

export const StreamingContext = createContext<StreamingEnvironment | undefined>(undefined);

let ownEnvironment: StreamingEnvironment | undefined;

/** What surrounds a component; without a provider, this page's own origin, in English. */
export const useStreamingEnvironment = (): StreamingEnvironment =>
  useContext(StreamingContext) ?? (ownEnvironment ??= createEnvironment());

/** An environment with its defaults. */
export const createEnvironment = (): StreamingEnvironment => ({
  client: createStreamingClient(),
  queryClient: createQueryClient(),
  messages: en,
  locale: undefined,
  theme: 'auto',
  imageBaseUrl: '/api/streaming/images',
  now: Date.now,
});
