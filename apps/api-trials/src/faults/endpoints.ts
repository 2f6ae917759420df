import type { Endpoint } from './endpoint.js';

/** A title that nobody looks at but the order to ask about it anew. */
export const REFRESHED_TITLE = 550;

const TRENDING = 'GET /api/streaming/trending/{media_type}';
const AVAILABILITY = 'GET /api/streaming/availability/{tmdb_id}';
const COMING_SOON = 'GET /api/streaming/coming-soon/{media_type}';

const trending = (query: string, asks: Endpoint['asks'] = { tmdb: 'never', trakt: 'never' }): Endpoint => ({
  operation: TRENDING,
  path: `/api/streaming/trending/${query}`,
  answer: 'report',
  asks,
});

const availability = (title: string): Endpoint => ({
  operation: AVAILABILITY,
  path: `/api/streaming/availability/${title}`,
  answer: 'report',
  // Of one title TMDB sends an object by regions, Watchmode a list.
  asks: { tmdb: 'none', watchmode: 'kept' },
});

const comingSoon = (mediaType: string): Endpoint => ({
  operation: COMING_SOON,
  path: `/api/streaming/coming-soon/${mediaType}?region=US`,
  answer: 'report',
  asks: { tmdb: 'first', watchmode: 'first' },
});

const local = (operation: string, because: string, more: Partial<Endpoint> = {}): Endpoint => ({
  operation,
  path: operation.split(' ')[1] ?? '',
  answer: 'local',
  asks: {},
  because,
  ...more,
});

/**
 * Every request of the matrix, in rounds: those of one round are asked at the same time. TMDB takes so many questions a
 * second, and a list of arrivals needs dozens: it has a round of its own, as it has when a job asks for it.
 */
export const ROUNDS: readonly (readonly Endpoint[])[] = [
  [
    ...['movie', 'tv'].flatMap((kind) =>
      ['day', 'week'].map((window) => trending(`${kind}?window=${window}`)),
    ),
    trending('movie?source=tmdb', { tmdb: 'never' }),
    trending('movie?source=trakt', { trakt: 'never' }),
    availability('603?region=US'),
    availability('603?regions=all'),
    availability('1399?media_type=tv&region=GB'),
    {
      operation: 'GET /api/streaming/titles/{tmdb_id}',
      path: '/api/streaming/titles/603',
      answer: 'reason',
      asks: { tmdb: 'none' },
      staleAfter: { tmdb: 'day' },
    },
    {
      operation: 'GET /api/streaming/providers',
      path: '/api/streaming/providers?region=US',
      answer: 'report',
      asks: { tmdb: 'never', watchmode: 'never' },
      staleAfter: { watchmode: 'week' },
    },
    {
      operation: 'GET /api/streaming/search',
      path: '/api/streaming/search?q=matrix',
      answer: 'reason',
      asks: { tmdb: 'always' },
      confirmed: true,
    },
    {
      operation: 'GET /api/streaming/images/{size}/{path}',
      path: '/api/streaming/images/w92/sqwP24UWN2YqwgzC1CXJcPTHi87.jpg',
      answer: 'picture',
      asks: { tmdb: 'none' },
    },
    {
      operation: 'GET /api/streaming/trakt/watchlist',
      path: '/api/streaming/trakt/watchlist?media_type=tv',
      answer: 'reason',
      // TMDB only adds what the titles look like and where they can be watched.
      asks: { trakt: 'always' },
    },
    local('GET /api/streaming/titles/{tmdb_id}/trend', 'reads our own history', {
      path: '/api/streaming/titles/603/trend',
    }),
    local('GET /api/streaming/trakt/auth/status', 'reads what is kept of the account'),
    local('GET /api/streaming/status', 'tells of ourselves'),
    local('GET /metrics', 'tells of ourselves'),
    local('GET /ping', 'is there for whoever watches the process'),
    local('GET /health/live', 'is there for whoever watches the process'),
    local('GET /health/ready', 'looks at our database alone'),
    local('POST /api/session', 'checks our own key', {
      body: { api_key: 'api-key-of-a-test-that-must-stay-secret' },
    }),
    // Nobody is signed in: whoever sends a key has no session.
    local('GET /api/session', 'reads what the caller sends', { success: 401 }),
    local('DELETE /api/session', 'ends our own session', { success: 204 }),
  ],
  [comingSoon('movie')],
  [comingSoon('tv')],
  [
    {
      operation: TRENDING,
      path: '/api/streaming/trending/movie?providers=Netflix&region=US',
      answer: 'filtered',
      asks: { tmdb: 'never', trakt: 'never' },
    },
  ],
];

/** What carries out an order, one after the other: the last one takes the account away. */
export const ORDERS: readonly Endpoint[] = [
  {
    operation: 'POST /api/streaming/cache/refresh',
    path: '/api/streaming/cache/refresh',
    body: { scope: [`availability:movie:${REFRESHED_TITLE}`] },
    answer: 'job',
    asks: {},
    success: 202,
  },
  {
    operation: 'POST /api/streaming/trakt/auth/init',
    path: '/api/streaming/trakt/auth/init',
    answer: 'code',
    asks: { trakt: 'none' },
  },
  {
    operation: 'POST /api/streaming/trakt/auth/refresh',
    path: '/api/streaming/trakt/auth/refresh',
    answer: 'renewal',
    asks: { trakt: 'none' },
  },
  {
    operation: 'DELETE /api/streaming/trakt/auth',
    path: '/api/streaming/trakt/auth',
    answer: 'disconnection',
    asks: { trakt: 'none' },
  },
];

export const ENDPOINTS: readonly Endpoint[] = [...ROUNDS.flat(), ...ORDERS];
