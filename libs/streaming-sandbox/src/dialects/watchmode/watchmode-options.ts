import { z } from 'zod';
import { wholeNumber } from '../../whole-number.js';

/** How the stand-in for Watchmode is to be. */
export interface WatchmodeOptions {
  /** Credits of each account for each month. @default 1000 */
  readonly quota?: number;
  /** The day of the month, in UTC, on which an account's month begins: 1 to 28. @default 1 */
  readonly monthStartsOn?: number;
  /** How many requests one key has each minute. @default 120 */
  readonly requestsPerMinute?: number;
  /** The countries that the plan was bought for, ISO 3166-1. The free plan has at most three. @default US, GB, DE */
  readonly regions?: readonly string[];
  /** How many damaged rows stand in the id maps among the good ones. @default 0 */
  readonly badRows?: number;
}

/** The options with every default filled in. */
export const watchmodeOptions = z.strictObject({
  quota: wholeNumber(0, 10_000_000).default(1000),
  monthStartsOn: wholeNumber(1, 28).default(1),
  requestsPerMinute: wholeNumber(1, 1_000_000).default(120),
  regions: z
    .array(z.string().regex(/^[A-Z]{2}$/, 'expected a country such as US'))
    .min(1)
    .readonly()
    .default(['US', 'GB', 'DE']),
  badRows: wholeNumber(0, 1_000_000).default(0),
});

/** Options that were checked. */
export type ResolvedWatchmodeOptions = z.output<typeof watchmodeOptions>;
