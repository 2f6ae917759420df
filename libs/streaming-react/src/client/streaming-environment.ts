import type { StreamingClient } from '@radarr/streaming-api-client';
import type { QueryClient } from '@tanstack/react-query';
import type { Messages } from '../messages/messages.js';

/** Light, dark, or what the system is set to. */
export type Theme = 'light' | 'dark' | 'auto';

/** Everything that components take from what is around them. */
export interface StreamingEnvironment {
  readonly client: StreamingClient;
  /** Holds what was fetched. */
  readonly queryClient: QueryClient;
  /** Every text that is not data. */
  readonly messages: Messages;
  /** The language of dates, prices and lists, BCP 47; the browser's when undefined. */
  readonly locale: string | undefined;
  readonly theme: Theme;
  /** Where pictures are, followed by `/{size}{path}`; a TMDB image host speaks the same. */
  readonly imageBaseUrl: string;
  /** The time, in milliseconds since 1970. */
  readonly now: () => number;
}
