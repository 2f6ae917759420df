export type { WatchmodeRateLimit } from './client/account.js';
export { createWatchmodeClient } from './client/create-watchmode-client.js';
export type { WatchmodeTitleListQuery } from './client/title-list-query.js';
export type { WatchmodeTitleRef } from './client/title-ref.js';
export type * from './client/watchmode-client.js';
export type { WatchmodeOptions } from './client/watchmode-options.js';
export {
  openTitleIdMap,
  type DownloadedTitleIdMap,
  type OpenTitleIdMapOptions,
} from './id-map/open-title-id-map.js';
export { readTitleIdMap, type ReadTitleIdMapOptions } from './id-map/read-title-id-map.js';
export type * from './id-map/title-id-map.js';
export { createWatchmodeUpstream, type WatchmodeUpstream } from './watchmode-upstream.js';
export type { WatchmodeAccountStatus } from './wire/account-status.js';
export type { WatchmodeRegion } from './wire/regions.js';
export type { WatchmodeRelease } from './wire/releases.js';
export type { WatchmodeFoundTitle } from './wire/search-results.js';
export type { WatchmodeSource } from './wire/sources.js';
export type { WatchmodeTitleDetails } from './wire/title-details.js';
export type { WatchmodeListedTitle, WatchmodeTitleList } from './wire/title-list.js';
export type { WatchmodeTitleSource } from './wire/title-sources.js';
