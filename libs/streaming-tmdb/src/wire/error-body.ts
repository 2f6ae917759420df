import { z } from 'zod';

/**
 * What TMDB says of a refusal. `success` may be missing, and a validation error has `errors` and neither of the others,
 * so nothing is required.
 * @see https://developer.themoviedb.org/docs/errors
 */
export const errorBody = z.object({
  /** TMDB's own number of the error, not the HTTP status. */
  status_code: z.int().optional().catch(undefined),
});
