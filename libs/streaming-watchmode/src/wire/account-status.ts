import { z } from 'zod';

/** The state of the account, in credits. @see https://api.watchmode.com/docs/ */
export const accountStatus = z.object({ quota: z.int().nonnegative(), quotaUsed: z.int().nonnegative() });

/** The state of the account, in Watchmode's words. */
export type WatchmodeAccountStatus = z.infer<typeof accountStatus>;
