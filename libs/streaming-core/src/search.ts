import type { Instant, MediaType, TitleFacts, TitleKey } from './title.js';

/** What is searched for. */
export interface SearchQuery {
  /** What the person typed, not empty. */
  readonly text: string;
  /** @default both kinds */
  readonly mediaType?: MediaType;
  /** From 1. */
  readonly page: number;
}

/** A title that was found. */
export interface SearchHit extends TitleKey {
  readonly facts: TitleFacts;
}

/** One page of what was found, best first; only films and shows. */
export interface SearchPage {
  readonly hits: readonly SearchHit[];
  readonly page: number;
  /** How many pages can be asked for. */
  readonly totalPages: number;
  /** How many rows the upstream counts, persons and the like included. */
  readonly totalResults: number;
  readonly fetchedAt: Instant;
}
