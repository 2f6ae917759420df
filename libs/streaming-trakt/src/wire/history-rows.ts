import { z } from 'zod';
import { amount, idNumber, text } from './absent.js';
import { maybeInstant } from './instant.js';
import { titleObject } from './title-object.js';

const episode = z.object({
  season: amount,
  number: amount,
  title: text,
  ids: z.object({ trakt: idNumber, tmdb: idNumber }),
});

/**
 * What the person watched. A row holds a film, or an episode and its show.
 * @see https://docs.trakt.tv/
 */
export const historyRows = z.array(
  z.object({
    /** Trakt's number of the row: larger than 32 bits hold. */
    id: idNumber,
    watched_at: maybeInstant,
    /** `scrobble`, `checkin`, `watch`, or a word that is not known yet. */
    action: text,
    /** `movie` or `episode`. */
    type: text,
    movie: titleObject.nullish(),
    show: titleObject.nullish(),
    episode: episode.nullish(),
  }),
);

/** A row of a person's history. */
export type TraktHistoryRow = z.infer<typeof historyRows>[number];
