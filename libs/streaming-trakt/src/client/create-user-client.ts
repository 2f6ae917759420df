import type { UpstreamHttp } from '@radarr/streaming-http';
import { historyRows } from '../wire/history-rows.js';
import { lastActivities } from '../wire/last-activities.js';
import { recommendationRows } from '../wire/recommendation-rows.js';
import { settings } from '../wire/settings.js';
import { watchlistRows } from '../wire/watchlist-rows.js';
import { PLURAL } from './media-words.js';
import { FULL, readList } from './read-list.js';
import type { TraktUserClient } from './trakt-user-client.js';

/** Makes a client for the person to whom an access token belongs. It shares everything with the client of the API. */
export function createUserClient(http: UpstreamHttp, accessToken: string): TraktUserClient {
  const credentials = { headers: { Authorization: `Bearer ${accessToken}` } };
  return {
    settings: async (call) => {
      const request = { schema: settings, credentials, ...call };
      return (await http.get('/users/settings', request)).body;
    },
    lastActivities: async (call) => {
      const request = { schema: lastActivities, credentials, ...call };
      return (await http.get('/sync/last_activities', request)).body;
    },
    watchlist: (part, call) => {
      const params = { plural: PLURAL[part.mediaType] };
      const schema = watchlistRows[part.mediaType];
      return readList(http, '/sync/watchlist/{plural}/rank/asc', {
        part,
        params,
        schema,
        credentials,
        ...call,
      });
    },
    history: ({ mediaType, ...part }, call) => {
      const request = { part, schema: historyRows, credentials, ...call };
      if (mediaType === undefined) return readList(http, '/sync/history', request);
      return readList(http, '/sync/history/{plural}', { ...request, params: { plural: PLURAL[mediaType] } });
    },
    recommendations: async ({ mediaType, limit, ignoreCollected, ignoreWatchlisted }, call) => {
      const query = {
        ...FULL,
        limit,
        ignore_collected: ignoreCollected,
        ignore_watchlisted: ignoreWatchlisted,
      };
      const params = { plural: PLURAL[mediaType] };
      const request = { params, query, schema: recommendationRows, credentials, ...call };
      return (await http.get('/recommendations/{plural}', request)).body;
    },
  };
}
