import { systemClock, type Clock } from '../clock.js';
import type { FeedMetric, FeedRow, ForeignIds } from '../feed.js';
import type { Image } from '../image.js';
import type { UpstreamAvailability } from '../offer.js';
import type { UpstreamProvider } from '../provider.js';
import type { ComingSoonQuery, ReleaseRow } from '../release.js';
import type { SearchHit, SearchPage, SearchQuery } from '../search.js';
import { titleKeyText, type MediaType, type TitleFacts, type TitleKey } from '../title.js';
import type { TitleDetails } from '../title-details.js';
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
  /** What it tells of single titles, by `titleKeyText`. Absent: it has no such capability. */
  readonly details?: Readonly<Record<string, Omit<TitleDetails, 'fetchedAt'>>>;
  /** What it says of where titles can be watched, by `titleKeyText`. Absent: it has no such capability. */
  readonly availability?: Readonly<Record<string, Omit<UpstreamAvailability, 'fetchedAt'>>>;
  /** Absent: it has no such capability. */
  readonly providers?: readonly UpstreamProvider[];
  /** Absent: it has no such capability. */
  readonly releases?: readonly ReleaseRow[];
  /** Its pictures by size and file: `w92/abc.jpg`. Absent: it has no such capability. */
  readonly pictures?: Readonly<Record<string, Image>>;
  /** @default the system's clock */
  readonly clock?: Clock;
}

/** An upstream that lives in memory and knows just what it is given. For tests of whatever asks upstreams. */
export function fakeUpstream(
  options: FakeUpstreamOptions,
): Upstream & Required<Pick<Upstream, 'trending' | 'titles' | 'search'>> {
  const { id = 'fake', titles, clock = systemClock } = options;
  const ofType = (mediaType: MediaType) => titles.filter((title) => title.mediaType === mediaType);
  const now = (): string => new Date(clock()).toISOString();
  return {
    id,
    trending: {
      trending: ({ mediaType, limit }, call) =>
        answer(call?.signal, () => ({
          mediaType,
          rows: ofType(mediaType).slice(0, limit).map(toRow),
          fetchedAt: now(),
        })),
    },
    titles: {
      describe: ({ mediaType, tmdbId }, call) =>
        answer(call?.signal, () => ofType(mediaType).find(({ ids }) => ids.tmdbId === tmdbId)?.facts),
      resolve: (mediaType, ids, call) =>
        answer(call?.signal, () => keyOf(ofType(mediaType).find((title) => names(ids, title.ids)))),
    },
    search: { search: (query, call) => answer(call?.signal, () => found(titles, query, now())) },
    ...offered(options, now),
  };
}

/** The capabilities that a fake has only when it is given something for them. */
function offered(options: FakeUpstreamOptions, now: () => string): Partial<Upstream> {
  const { details, availability, providers, releases, pictures } = options;
  return {
    ...(details && {
      details: {
        details: (key, call) => answer(call?.signal, () => dated(details[titleKeyText(key)], now())),
      },
    }),
    ...(availability && {
      availability: {
        availability: (query, call) =>
          answer(call?.signal, () => dated(availability[titleKeyText(query)], now())),
      },
    }),
    ...(providers && {
      providers: { providers: (call) => answer(call?.signal, () => ({ providers, fetchedAt: now() })) },
    }),
    ...(releases && {
      comingSoon: {
        scope: { movie: 'region', tv: 'region' },
        comingSoon: (query, call) =>
          answer(call?.signal, () => ({ releases: arriving(releases, query), fetchedAt: now() })),
      },
    }),
    ...(pictures && {
      images: {
        sizes: [...new Set(Object.keys(pictures).flatMap((name) => name.split('/')[0] ?? []))],
        image: ({ size, file }, call) => answer(call?.signal, () => pictures[`${size}/${file}`]),
      },
    }),
  };
}

const dated = <T>(
  known: T | undefined,
  fetchedAt: string,
): (T & { readonly fetchedAt: string }) | undefined => known && { ...known, fetchedAt };

function toRow({ ids, facts, metric }: FakeTitle, index: number): FeedRow {
  return { rank: index + 1, ids, facts, ...(metric && { metric }) };
}

function keyOf(title: FakeTitle | undefined): TitleKey | undefined {
  if (title?.ids.tmdbId === undefined) return undefined;
  return { mediaType: title.mediaType, tmdbId: title.ids.tmdbId };
}

/** The titles whose name holds the text; one page holds them all. */
function found(titles: readonly FakeTitle[], query: SearchQuery, fetchedAt: string): SearchPage {
  const hits = titles.flatMap((title): SearchHit[] => {
    const key = keyOf(title);
    const wanted = query.mediaType === undefined || query.mediaType === title.mediaType;
    const named = title.facts.title.toLowerCase().includes(query.text.toLowerCase());
    return key && wanted && named ? [{ ...key, facts: title.facts }] : [];
  });
  return { hits, page: query.page, totalPages: 1, totalResults: hits.length, fetchedAt };
}

function arriving(
  releases: readonly ReleaseRow[],
  { mediaType, from, to }: ComingSoonQuery,
): readonly ReleaseRow[] {
  return releases.filter(
    (release) => release.mediaType === mediaType && release.date >= from && release.date <= to,
  );
}

const names = (asked: ForeignIds, own: ForeignIds): boolean =>
  (asked.tmdbId !== undefined && asked.tmdbId === own.tmdbId) ||
  (asked.imdbId !== undefined && asked.imdbId === own.imdbId);

function answer<T>(signal: AbortSignal | undefined, make: () => T): Promise<T> {
  return signal?.aborted ? Promise.reject(signal.reason as Error) : Promise.resolve(make());
}
