import type { Upstream } from '@radarr/streaming-core';
import type { UpstreamEvent } from '@radarr/streaming-http';
import type { Sandbox } from '@radarr/streaming-sandbox';
import { createTmdbUpstream } from '@radarr/streaming-tmdb';
import { createTraktUpstream } from '@radarr/streaming-trakt';
import type { Environment } from './config/environment.js';

/** How the api makes one upstream from its configuration. */
export interface UpstreamRecipe {
  readonly id: string;
  /** The variables without which there is no such upstream. */
  readonly needs: readonly (keyof Environment)[];
  /** Where to get them, for the message to an operator who lacks them. */
  readonly advice: string;
  /** The variables with which the sandbox takes its place in a demonstration. Its keys open nothing real. */
  readonly demo: (sandbox: Sandbox) => Partial<Environment>;
  /** The variable that says how long its trending feed is fresh; none when it has no such feed. */
  readonly trendingTtl?: 'TTL_TMDB_TRENDING_SECONDS' | 'TTL_TRAKT_TRENDING_SECONDS';
  readonly create: (environment: Environment, onEvent: (event: UpstreamEvent) => void) => ClosableUpstream;
}

/** An upstream that holds connections. */
export type ClosableUpstream = Upstream & { readonly close: () => void };

/** Every upstream that this api can ask. A new one is its library, its variables and one entry here. */
export const UPSTREAM_RECIPES: readonly UpstreamRecipe[] = [
  {
    id: 'tmdb',
    needs: ['TMDB_API_KEY'],
    advice: 'A key is free: https://www.themoviedb.org/settings/api.',
    demo: ({ urls }) => ({ TMDB_API_KEY: '0'.repeat(32), TMDB_BASE_URL: urls.tmdb }),
    trendingTtl: 'TTL_TMDB_TRENDING_SECONDS',
    create: ({ TMDB_API_KEY: apiKey = '', TMDB_BASE_URL: baseUrl }, onEvent) =>
      createTmdbUpstream({ apiKey, onEvent, ...(baseUrl && { baseUrl }) }),
  },
  {
    id: 'trakt',
    needs: ['TRAKT_CLIENT_ID'],
    advice: 'Trakt gives applications to VIP accounts only: https://trakt.tv/oauth/applications.',
    demo: ({ urls }) => ({ TRAKT_CLIENT_ID: 'demo', TRAKT_BASE_URL: urls.trakt }),
    trendingTtl: 'TTL_TRAKT_TRENDING_SECONDS',
    create: ({ TRAKT_CLIENT_ID: clientId = '', TRAKT_BASE_URL: baseUrl }, onEvent) =>
      createTraktUpstream({ clientId, onEvent, ...(baseUrl && { baseUrl }) }),
  },
];
