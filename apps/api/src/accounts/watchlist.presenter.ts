import type { FilteredTitles, WatchlistAnswer } from '@radarr/streaming-aggregation';
import { titleKeyText, type KnownTitle, type Region, type WatchlistTitle } from '@radarr/streaming-core';
import { presentKnown } from '../offers/known-offers.presenter.js';
import { presentNarrowing } from '../offers/narrowing.presenter.js';
import type { NamedWish } from '../offers/offer-wishes.js';
import { presentWanted } from '../offers/wanted-services.presenter.js';
import type { WatchlistBody, WatchlistTitleBody } from './watchlist.response.js';

/** What is shown beside the list. */
export interface WatchlistContext {
  readonly region: Region;
  /** What is known of where the titles can be watched, by `titleKeyText`. */
  readonly known: ReadonlyMap<string, KnownTitle>;
  /** What is wanted of them; absent when no offer in particular is. */
  readonly wish?: NamedWish;
  /** How far the narrowing has come; absent when no offer in particular is wanted. */
  readonly narrowing?: Pick<FilteredTitles, 'pending' | 'failed' | 'failure'>;
}

/** Puts a watchlist into the words of the HTTP API. */
export function presentWatchlist(answer: WatchlistAnswer, context: WatchlistContext): WatchlistBody {
  const { region, known, wish, narrowing } = context;
  return {
    media_type: answer.mediaType,
    region,
    fetched_at: answer.fetchedAt,
    stale: answer.stale,
    reason: answer.failure?.reason ?? null,
    unidentified: answer.unidentified,
    ...(narrowing && presentNarrowing(narrowing)),
    ...presentWanted(wish),
    titles: answer.titles.map((title) => presentTitle(title, known.get(titleKeyText(title)))),
  };
}

function presentTitle(title: WatchlistTitle, known: KnownTitle | undefined): WatchlistTitleBody {
  return {
    tmdb_id: title.tmdbId,
    media_type: title.mediaType,
    title: title.title,
    year: title.year ?? null,
    release_date: title.releaseDate ?? null,
    listed_at: title.listedAt,
    availability: presentKnown(known),
  };
}
