import type { Upstream } from '@radarr/streaming-core';
import type { UpstreamEvent } from '@radarr/streaming-http';
import type { Sandbox } from '@radarr/streaming-sandbox';
import { createTmdbUpstream } from '@radarr/streaming-tmdb';
import { createTraktUpstream } from '@radarr/streaming-trakt';
import { createWatchmodeUpstream } from '@radarr/streaming-watchmode';
import { TMDB_KEY_TRIAL, TRAKT_KEY_TRIAL, WATCHMODE_KEY_TRIAL, type KeyTrial } from './key-trials.js';
import type { Environment } from './config/environment.js';

/** How the api makes one upstream from its configuration. */
export interface UpstreamRecipe {
  readonly id: string;
  /** The variables without which there is no such upstream. */
  readonly needs: readonly (keyof Environment)[];
  /** Where to get them, for the message to an operator who lacks them. */
  readonly advice: string;
  /** The capabilities that it brings, so that answers can say what is missing without it. */
  readonly offers: readonly Exclude<keyof Upstream, 'id'>[];
  /** The variables with which the sandbox takes its place in a demonstration. Its keys open nothing real. */
  readonly demo: (sandbox: Sandbox) => Partial<Environment>;
  /** The variables without which nobody can connect an account; none when it has no accounts. */
  readonly accountNeeds?: readonly (keyof Environment)[];
  /** How many days its offers may be kept at most, by its terms. */
  readonly keepDays: number;
  /** The variable that says how long its trending feed is fresh; none when it has no such feed. */
  readonly trendingTtl?: 'TTL_TMDB_TRENDING_SECONDS' | 'TTL_TRAKT_TRENDING_SECONDS';
  /** Finds out whether it takes our key. */
  readonly keyTrial: KeyTrial;
  readonly create: (environment: Environment, onEvent: (event: UpstreamEvent) => void) => ClosableUpstream;
}

/** An upstream that holds connections. */
export type ClosableUpstream = Upstream & { readonly close: () => void };

/** Every upstream that this api can ask. A new one is its library, its variables and one entry here. */
export const UPSTREAM_RECIPES: readonly UpstreamRecipe[] = [
  {
    id: 'tmdb',
    offers: ['trending', 'titles', 'details', 'availability', 'providers', 'comingSoon', 'search', 'images'],
    needs: ['TMDB_API_KEY'],
    advice: 'A key is free: https://www.themoviedb.org/settings/api.',
    demo: ({ urls }) => ({
      TMDB_API_KEY: '0'.repeat(32),
      TMDB_BASE_URL: urls.tmdb,
      TMDB_IMAGE_BASE_URL: urls.tmdbImages,
    }),
    keepDays: 180,
    trendingTtl: 'TTL_TMDB_TRENDING_SECONDS',
    keyTrial: TMDB_KEY_TRIAL,
    create: (
      { TMDB_API_KEY: apiKey = '', TMDB_BASE_URL: baseUrl, TMDB_IMAGE_BASE_URL: imageBaseUrl },
      onEvent,
    ) =>
      createTmdbUpstream({
        apiKey,
        onEvent,
        ...(baseUrl && { baseUrl }),
        ...(imageBaseUrl && { imageBaseUrl }),
      }),
  },
  {
    id: 'trakt',
    offers: ['trending', 'accounts', 'personalLists'],
    needs: ['TRAKT_CLIENT_ID'],
    advice: 'Trakt gives applications to VIP accounts only: https://trakt.tv/oauth/applications.',
    accountNeeds: ['TRAKT_CLIENT_ID', 'TRAKT_CLIENT_SECRET'],
    demo: ({ urls }) => ({
      TRAKT_CLIENT_ID: 'demo',
      TRAKT_CLIENT_SECRET: 'demo',
      TRAKT_BASE_URL: urls.trakt,
      TRAKT_AUTH_BASE_URL: urls.traktAuth,
    }),
    keepDays: 180,
    trendingTtl: 'TTL_TRAKT_TRENDING_SECONDS',
    keyTrial: TRAKT_KEY_TRIAL,
    create: (environment, onEvent) => {
      const {
        TRAKT_CLIENT_ID: clientId = '',
        TRAKT_CLIENT_SECRET: clientSecret,
        TRAKT_BASE_URL: baseUrl,
        TRAKT_AUTH_BASE_URL: authBaseUrl,
      } = environment;
      return createTraktUpstream({
        clientId,
        onEvent,
        ...(clientSecret && { clientSecret }),
        ...(baseUrl && { baseUrl }),
        ...(authBaseUrl && { authBaseUrl }),
      });
    },
  },
  {
    id: 'watchmode',
    offers: ['availability', 'providers', 'comingSoon', 'credits'],
    needs: ['WATCHMODE_API_KEY'],
    advice: 'A free key comes with some credits a day: https://api.watchmode.com/requestApiKey.',
    demo: ({ urls }) => ({
      WATCHMODE_API_KEY: 'demo',
      WATCHMODE_BASE_URL: urls.watchmode,
      WATCHMODE_ID_MAP_URL: new URL('/datasets/title_id_map.csv', urls.watchmode).href,
    }),
    keepDays: 30,
    keyTrial: WATCHMODE_KEY_TRIAL,
    create: (environment, onEvent) => {
      const {
        WATCHMODE_API_KEY: apiKey = '',
        WATCHMODE_BASE_URL: baseUrl,
        WATCHMODE_REGIONS: regions,
        CREDITS_MONTH_STARTS_ON: monthStartsOn,
        CREDITS_TIME_ZONE: timeZone,
      } = environment;
      return createWatchmodeUpstream({
        apiKey,
        onEvent,
        monthStartsOn,
        timeZone,
        ...(baseUrl && { baseUrl }),
        ...(regions && { regions }),
      });
    },
  },
];
