import type { Instant, MediaType } from '@radarr/streaming-core';
import { z, type ZodType } from 'zod';
import { amount, idNumber, text } from './absent.js';
import { instant } from './instant.js';
import { titleObject, type TraktTitle } from './title-object.js';

/** A row of a person's watchlist. */
export interface TraktWatchlistRow {
  /** Trakt's number of the row: larger than 32 bits hold. */
  readonly id: number | undefined;
  /** From 1. */
  readonly rank: number | undefined;
  readonly listedAt: Instant;
  readonly notes: string | undefined;
  /** Undefined: Trakt does not say. */
  readonly title: TraktTitle | undefined;
}

const row = z.object({ id: idNumber, rank: amount, listed_at: instant, notes: text });

/** @see https://docs.trakt.tv/ */
export const watchlistRows: Readonly<Record<MediaType, ZodType<TraktWatchlistRow[]>>> = {
  movie: z.array(
    row.extend({ movie: titleObject.nullish() }).transform(({ listed_at: listedAt, movie, ...rest }) => ({
      ...rest,
      listedAt,
      title: movie ?? undefined,
    })),
  ),
  tv: z.array(
    row.extend({ show: titleObject.nullish() }).transform(({ listed_at: listedAt, show, ...rest }) => ({
      ...rest,
      listedAt,
      title: show ?? undefined,
    })),
  ),
};
