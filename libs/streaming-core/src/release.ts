import type { ForeignIds } from './feed.js';
import type { ProviderRef } from './provider.js';
import type { Region } from './region.js';
import type { CalendarDate, Instant, MediaType, TitleFacts } from './title.js';

/** Which arrivals are wanted: those of one media type in one region, both days included. */
export interface ComingSoonQuery {
  readonly mediaType: MediaType;
  readonly region: Region;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** One arrival as one upstream tells it. */
export interface ReleaseRow {
  readonly mediaType: MediaType;
  readonly ids: ForeignIds;
  readonly facts: TitleFacts;
  /** The day of arrival: a calendar day in the region, never shifted by a time zone. */
  readonly date: CalendarDate;
  /** The day is told for the world or for the title's home, and may be another one in the region that was asked for. */
  readonly elsewhere?: true;
  /** Where it arrives; absent when the upstream only knows that it becomes available. */
  readonly provider?: ProviderRef;
  /** The season that arrives (show); 0 is specials. */
  readonly season?: number;
  /** The episode that is on that day (show), where the upstream tells episodes apart. */
  readonly episode?: number;
  /** Made by or for the provider. */
  readonly original?: true;
}

/** What one upstream says of what arrives. */
export interface UpstreamReleases {
  readonly releases: readonly ReleaseRow[];
  /** It holds as many as the upstream gives at once, or as many as are asked for: more may arrive than it says. */
  readonly truncated?: true;
  readonly fetchedAt: Instant;
}
