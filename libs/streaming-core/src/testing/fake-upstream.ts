import { systemClock, type Clock } from '../clock.js';
import type { FeedMetric, FeedRow, ForeignIds } from '../feed.js';
import type { MediaType, TitleFacts } from '../title.js';
import type { Upstream, UpstreamId } from '../upstream.js';

/** A title in a fake's world. */
export interface FakeTitle {
  readonly mediaType: MediaType;
  readonly ids: ForeignIds;
  readonly facts: TitleFacts;
  readonly metric?: FeedMetric;
}

export interface FakeUpstreamOptions {
  /** @default 'fake' */
  readonly id?: UpstreamId;
  /** In the order in which they trend, whatever the window. */
  readonly titles: readonly FakeTitle[];
  /** @default the system's clock */
  readonly clock?: Clock;
}

/** An upstream that lives in memory and knows just the given titles. For tests of whatever asks upstreams. */
export function fakeUpstream({
  id = 'fake',
  titles,
  clock = systemClock,
}: FakeUpstreamOptions): Upstream & Required<Pick<Upstream, 'trending' | 'titles'>> {
  const ofType = (mediaType: MediaType) => titles.filter((title) => title.mediaType === mediaType);
  return {
    id,
    trending: {
      trending: ({ mediaType, limit }, call) =>
        answer(call?.signal, () => ({
          mediaType,
          rows: ofType(mediaType).slice(0, limit).map(toRow),
          fetchedAt: new Date(clock()).toISOString(),
        })),
    },
    titles: {
      describe: ({ mediaType, tmdbId }, call) =>
        answer(call?.signal, () => ofType(mediaType).find(({ ids }) => ids.tmdbId === tmdbId)?.facts),
      resolve: (mediaType, ids, call) =>
        answer(call?.signal, () => {
          const tmdbId = ofType(mediaType).find((title) => names(ids, title.ids))?.ids.tmdbId;
          return tmdbId === undefined ? undefined : { mediaType, tmdbId };
        }),
    },
  };
}

function toRow({ ids, facts, metric }: FakeTitle, index: number): FeedRow {
  return { rank: index + 1, ids, facts, ...(metric && { metric }) };
}

const names = (asked: ForeignIds, own: ForeignIds): boolean =>
  (asked.tmdbId !== undefined && asked.tmdbId === own.tmdbId) ||
  (asked.imdbId !== undefined && asked.imdbId === own.imdbId);

function answer<T>(signal: AbortSignal | undefined, make: () => T): Promise<T> {
  return signal?.aborted ? Promise.reject(signal.reason as Error) : Promise.resolve(make());
}
