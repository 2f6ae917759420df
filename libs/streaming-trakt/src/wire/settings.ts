import { z } from 'zod';
import { text } from './absent.js';

/** Who the person is. @see https://docs.trakt.tv/ */
export const settings = z.object({
  user: z.object({
    /** By what they log in. */
    username: text,
    /** What they call themselves. */
    name: text,
    ids: z.object({ slug: text }).nullish(),
  }),
});

/** Who the person is. */
export type TraktSettings = z.infer<typeof settings>;
