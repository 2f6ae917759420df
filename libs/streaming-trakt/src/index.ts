export { createTraktClient } from './client/create-trakt-client.js';
export type { TraktPagination } from './client/pagination.js';
export type * from './client/trakt-client.js';
export type { TraktOptions } from './client/trakt-options.js';
export { createTraktUpstream, type TraktUpstream } from './trakt-upstream.js';
export type { TraktListRow } from './wire/list-rows.js';
export type { TraktSearchRow } from './wire/search-rows.js';
export type { TraktTitle } from './wire/title-object.js';
