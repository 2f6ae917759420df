import type { UpstreamEvent } from '@radarr/streaming-http';
import { createTmdbClient } from '@radarr/streaming-tmdb';
import { createTraktClient } from '@radarr/streaming-trakt';
import { createWatchmodeClient } from '@radarr/streaming-watchmode';
import type { Environment } from './config/environment.js';

/** One cheap call by which an upstream shows whether it takes our key. */
export interface KeyTrial {
  /** What people call the upstream. */
  readonly name: string;
  /** What the call costs, in words. */
  readonly cost: string;
  /** The variable that leads to a mirror or a proxy of it. */
  readonly address: keyof Environment;
  /**
   * Makes the call, once and without a retry.
   * @throws {StreamingError} an `UPSTREAM_*` code
   */
  readonly ask: (environment: Environment, onEvent: (event: UpstreamEvent) => void) => Promise<unknown>;
}

const ONCE = { retry: { maxAttempts: 1 } };

const closing = async <Client extends { close(): void }>(
  client: Client,
  ask: (client: Client) => Promise<unknown>,
): Promise<unknown> => {
  try {
    return await ask(client);
  } finally {
    client.close();
  }
};

export const TMDB_KEY_TRIAL: KeyTrial = {
  name: 'TMDB',
  cost: 'free',
  address: 'TMDB_BASE_URL',
  ask: ({ TMDB_API_KEY: apiKey = '', TMDB_BASE_URL: baseUrl }, onEvent) =>
    closing(createTmdbClient({ ...ONCE, apiKey, onEvent, ...(baseUrl && { baseUrl }) }), (client) =>
      client.configuration(),
    ),
};

export const TRAKT_KEY_TRIAL: KeyTrial = {
  name: 'Trakt',
  cost: 'free',
  address: 'TRAKT_BASE_URL',
  ask: ({ TRAKT_CLIENT_ID: clientId = '', TRAKT_BASE_URL: baseUrl }, onEvent) =>
    closing(createTraktClient({ ...ONCE, clientId, onEvent, ...(baseUrl && { baseUrl }) }), (client) =>
      client.trending({ mediaType: 'movie', page: 1, limit: 1 }),
    ),
};

/** Its `/status/` tells the account's quota. Whether that costs a credit is not documented. */
export const WATCHMODE_KEY_TRIAL: KeyTrial = {
  name: 'Watchmode',
  cost: 'one credit at most: Watchmode does not say whether asking for the state of the account costs one',
  address: 'WATCHMODE_BASE_URL',
  ask: ({ WATCHMODE_API_KEY: apiKey = '', WATCHMODE_BASE_URL: baseUrl }, onEvent) =>
    closing(createWatchmodeClient({ apiKey, onEvent, ...(baseUrl && { baseUrl }) }), (client) =>
      client.status(),
    ),
};
