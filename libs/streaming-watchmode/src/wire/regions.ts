import { z } from 'zod';
import { count, flag, text } from './absent.js';
import { rowsOf } from './rows.js';

const regionRow = z.object({
  country: text,
  name: text,
  data_tier: count,
  /** Whether the account's plan includes it. */
  plan_enabled: flag,
});

/** One country, in Watchmode's words. */
export type WatchmodeRegion = z.infer<typeof regionRow>;

/** All countries. @see https://api.watchmode.com/docs/ */
export const regions = rowsOf(regionRow, ({ country }) => country !== undefined);
