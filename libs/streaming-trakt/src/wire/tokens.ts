import { z } from 'zod';

/**
 * Tokens. The refresh token that brought them is used up when they come, so nothing is required of them without which
 * they can be used. `expires_in` has been three months, 24 hours and 7 days within two years.
 * @see https://docs.trakt.tv/
 */
export const tokens = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  /** Seconds. */
  expires_in: z.number().positive().max(1e9),
  /** Seconds since 1970, by Trakt's clock. */
  created_at: z.number().positive().max(1e11).optional().catch(undefined),
});

/** Tokens. */
export type TraktTokens = z.infer<typeof tokens>;
