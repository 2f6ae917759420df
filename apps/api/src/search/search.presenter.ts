import type { FilteredTitles, SearchAnswer } from '@radarr/streaming-aggregation';
import { titleKeyText, type KnownTitle, type Region, type SearchHit } from '@radarr/streaming-core';
import { presentKnown } from '../offers/known-offers.presenter.js';
import { presentNarrowing } from '../offers/narrowing.presenter.js';
import type { NamedWish } from '../offers/offer-wishes.js';
import { presentWanted } from '../offers/wanted-services.presenter.js';
import type { SearchHitBody, SearchResponse } from './search.response.js';

/** What is shown beside what was found. */
export interface SearchContext {
  readonly text: string;
  readonly region: Region;
  /** What is known of where the titles can be watched, by `titleKeyText`. */
  readonly known: ReadonlyMap<string, KnownTitle>;
  /** What is wanted of them; absent when no offer in particular is. */
  readonly wish?: NamedWish;
  /** How far the narrowing has come; absent when no offer in particular is wanted. */
  readonly narrowing?: Pick<FilteredTitles, 'pending' | 'failed' | 'failure'>;
  readonly demo: boolean;
}

/** Puts what was found into the words of the HTTP API. */
export function presentSearch(answer: SearchAnswer, context: SearchContext): SearchResponse {
  const { text, region, known, wish, narrowing, demo } = context;
  return {
    ...(demo && { demo }),
    data: {
      query: text,
      region,
      page: answer.page,
      total_pages: answer.totalPages,
      total_results: answer.totalResults,
      fetched_at: answer.fetchedAt,
      stale: answer.stale,
      reason: answer.failure?.reason ?? null,
      ...(narrowing && presentNarrowing(narrowing)),
      ...presentWanted(wish),
      results: answer.hits.map((hit) => presentHit(hit, known.get(titleKeyText(hit)))),
    },
  };
}

function presentHit({ tmdbId, mediaType, facts }: SearchHit, known: KnownTitle | undefined): SearchHitBody {
  return {
    tmdb_id: tmdbId,
    media_type: mediaType,
    title: facts.title,
    release_date: facts.releaseDate ?? null,
    overview: facts.overview ?? null,
    poster_path: facts.posterPath ?? null,
    vote_average: facts.voteAverage ?? null,
    availability: presentKnown(known),
  };
}
