import { z } from 'zod';
import { count, idNumber, price, text } from './absent.js';
import { rowsOf } from './rows.js';

const titleSourceRow = z.object({
  source_id: idNumber,
  name: text,
  /** `sub`, `free`, `tve`, `rent`, `buy`. */
  type: text,
  region: text,
  web_url: text,
  /** On the free plan this and the next hold a sentence instead of an address. */
  ios_url: text,
  android_url: text,
  /** `SD`, `HD`, `4K`; once `4k`. */
  format: text,
  /** Without a currency. */
  price,
  /** How many seasons this source has. */
  seasons: count,
  episodes: count,
});

/** One way to watch a title, in Watchmode's words. */
export type WatchmodeTitleSource = z.infer<typeof titleSourceRow>;

/**
 * Where a title can be watched: one row for each region, source, kind and format.
 * @see https://api.watchmode.com/docs/
 */
export const titleSources = rowsOf(titleSourceRow, ({ name, region }) => Boolean(name && region));
