import type { MediaType } from '@radarr/streaming-core';
import type { TmdbTitleRow } from '../wire/title-page.js';

/** The words by which TMDB tells rows apart that are no titles. */
const NO_TITLES: readonly string[] = ['person', 'collection'];

/**
 * Whether a row is a film or a show; undefined when it is neither.
 * @param asked what the list was to hold: a row that does not tell its kind, or tells one that is news, is taken for it
 */
export function kindOf({ media_type: kind }: TmdbTitleRow, asked?: MediaType): MediaType | undefined {
  if (kind === 'movie' || kind === 'tv') return kind;
  return kind !== undefined && NO_TITLES.includes(kind) ? undefined : asked;
}
