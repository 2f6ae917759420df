import { z } from 'zod';
import { text } from './absent.js';
import { titleObject } from './title-object.js';

/**
 * What an id names. The list is empty when Trakt knows no such id. A row may be an episode or a person: it has neither
 * a film nor a show then.
 * @see https://docs.trakt.tv/
 */
export const searchRows = z.array(
  z.object({
    /** `movie`, `show`, or another kind. */
    type: text,
    movie: titleObject.nullish(),
    show: titleObject.nullish(),
  }),
);

/** A row of a search. */
export type TraktSearchRow = z.infer<typeof searchRows>[number];
