export { refreshAllLists, warmAllLists, type AllListsResult } from './trending/all-lists.js';
export { fuseFeeds, type FusionOptions } from './fusion/fuse-feeds.js';
export type { RankedFeed, RankedRow } from './fusion/ranked-feed.js';
export type { TrendingEvent } from './trending/trending-events.js';
export * from './trending/trending-list.js';
export type { TrendingServiceOptions } from './trending/trending-options.js';
export { TrendingService } from './trending/trending-service.js';
export { DEFAULT_TRENDING_TTLS, type TrendingTtls } from './trending/ttl.js';
export { SOURCE_STATUSES, type SourceReport, type SourceStatus } from './sources/source-report.js';
