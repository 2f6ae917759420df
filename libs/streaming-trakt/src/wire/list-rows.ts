import type { MediaType } from '@radarr/streaming-core';
import { z, type ZodType } from 'zod';
import { amount } from './absent.js';
import { titleObject, type TraktTitle } from './title-object.js';

/** A row of a list that is ordered by how many people watch. */
export interface TraktListRow {
  /** How many people; undefined when Trakt does not say. */
  readonly people?: number | undefined;
  readonly title: TraktTitle;
}

/** The rows of such a list. */
export type TraktListRows = ZodType<TraktListRow[]>;

/**
 * `watchers`: who is watching now or was within the last 24 hours.
 * @see https://docs.trakt.tv/
 */
export const trendingRows: Readonly<Record<MediaType, TraktListRows>> = {
  movie: z.array(
    z
      .object({ watchers: amount, movie: titleObject })
      .transform(({ watchers, movie }) => ({ people: watchers, title: movie })),
  ),
  tv: z.array(
    z
      .object({ watchers: amount, show: titleObject })
      .transform(({ watchers, show }) => ({ people: watchers, title: show })),
  ),
};

/**
 * `watcher_count`: who watched within the period.
 * @see https://docs.trakt.tv/
 */
export const watchedRows: Readonly<Record<MediaType, TraktListRows>> = {
  movie: z.array(
    z
      .object({ watcher_count: amount, movie: titleObject })
      .transform(({ watcher_count: people, movie }) => ({ people, title: movie })),
  ),
  tv: z.array(
    z
      .object({ watcher_count: amount, show: titleObject })
      .transform(({ watcher_count: people, show }) => ({ people, title: show })),
  ),
};
