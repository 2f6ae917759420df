import { accountStatus } from '../wire/account-status.js';
import { regions as regionRows } from '../wire/regions.js';
import { releases } from '../wire/releases.js';
import { searchResults } from '../wire/search-results.js';
import { sources } from '../wire/sources.js';
import { titleDetails } from '../wire/title-details.js';
import { titleList } from '../wire/title-list.js';
import { titleSources } from '../wire/title-sources.js';
import { compactDate } from './compact-date.js';
import { meteredHttp } from './metered-http.js';
import { titleListParameters } from './title-list-query.js';
import { titleRefText } from './title-ref.js';
import type { WatchmodeClient } from './watchmode-client.js';
import { resolveOptions, type WatchmodeOptions } from './watchmode-options.js';

/**
 * Makes a client of Watchmode. Keep it: its rate limit, its connections and what it knows of the account are shared by
 * all its calls. The key goes into a header, never into an address.
 * @throws {InvalidInput} `INVALID_INPUT` when the key is empty, the base URL is no http(s) address, a region is no
 *   country code or the month's day is out of range
 */
export function createWatchmodeClient(options: WatchmodeOptions): WatchmodeClient {
  const resolved = resolveOptions(options);
  const http = meteredHttp(resolved);
  const regions = resolved.regions.length === 0 ? undefined : resolved.regions.join(',');
  return {
    titleSources: (title, call) =>
      http.find('/title/{id}/sources/', {
        params: { id: titleRefText(title) },
        query: { regions },
        schema: titleSources,
        ...call,
      }),
    titleDetails: (title, append, call) =>
      http.find('/title/{id}/details/', {
        params: { id: titleRefText(title) },
        query: { append_to_response: append, regions },
        schema: titleDetails,
        ...call,
      }),
    sources: (call) => http.get('/sources/', { schema: sources, ...call }),
    regions: (call) => http.get('/regions/', { schema: regionRows, ...call }),
    releases: async ({ from, to, limit } = {}, call) => {
      const days = { start_date: from && compactDate(from), end_date: to && compactDate(to) };
      const answer = await http.get('/releases/', { query: { ...days, limit }, schema: releases, ...call });
      return { ...answer, body: answer.body.releases };
    },
    listTitles: (query = {}, call) =>
      http.get('/list-titles/', { query: titleListParameters(query), schema: titleList, ...call }),
    searchById: async (title, call) => {
      const query = { search_field: searchField(title), search_value: searchValue(title) };
      const answer = await http.get('/search/', { query, schema: searchResults, ...call });
      return { ...answer, body: answer.body.title_results };
    },
    status: (call) => http.get('/status/', { schema: accountStatus, ...call }),
    statement: () => http.account.statement,
    rateLimit: () => http.account.rateLimit,
    close: () => http.close(),
  };
}

type ForeignRef = Parameters<WatchmodeClient['searchById']>[0];

const searchField = (title: ForeignRef): string =>
  'imdbId' in title ? 'imdb_id' : `tmdb_${title.mediaType}_id`;

const searchValue = (title: ForeignRef): string | number => ('imdbId' in title ? title.imdbId : title.tmdbId);
