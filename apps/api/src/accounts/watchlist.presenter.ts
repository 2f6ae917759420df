import type { FilteredTitles, KnownFacts, WatchlistAnswer } from '@radarr/streaming-aggregation';
import { titleKeyText, type Region, type WatchlistTitle } from '@radarr/streaming-core';
import { presentKnown } from '../offers/known-offers.presenter.js';
import { presentNarrowing } from '../offers/narrowing.presenter.js';
import type { NamedWish } from '../offers/offer-wishes.js';
import { presentWanted } from '../offers/wanted-services.presenter.js';
import type { WatchlistBody, WatchlistTitleBody } from './watchlist.response.js';

/** What is shown beside the list. */
export interface WatchlistContext {
  readonly region: Region;
  /** What is known of where the titles can be watched. */
  readonly offers: FilteredTitles;
  /** What is wanted of them; absent when no offer in particular is. */
  readonly wish?: NamedWish;
  /** What the titles are. */
  readonly known: KnownFacts;
}

/** Puts a watchlist into the words of the HTTP API. */
export function presentWatchlist(answer: WatchlistAnswer, context: WatchlistContext): WatchlistBody {
  const { region, offers, wish, known } = context;
  return {
    media_type: answer.mediaType,
    region,
    fetched_at: answer.fetchedAt,
    stale: answer.stale,
    reason: answer.failure?.reason ?? null,
    unidentified: answer.unidentified,
    facts_pending: known.pending,
    ...presentNarrowing(offers),
    ...presentWanted(wish),
    titles: answer.titles.map((title) => presentTitle(title, context)),
  };
}

function presentTitle(title: WatchlistTitle, { offers, known }: WatchlistContext): WatchlistTitleBody {
  const key = titleKeyText(title);
  return {
    tmdb_id: title.tmdbId,
    media_type: title.mediaType,
    title: title.title,
    year: title.year ?? null,
    release_date: title.releaseDate ?? null,
    poster_path: known.facts.get(key)?.posterPath ?? null,
    listed_at: title.listedAt,
    availability: presentKnown(offers.known.get(key)),
  };
}
