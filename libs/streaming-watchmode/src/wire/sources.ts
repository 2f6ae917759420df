import { z } from 'zod';
import { idNumber, text, texts } from './absent.js';
import { rowsOf } from './rows.js';

const sourceRow = z.object({
  id: idNumber,
  name: text,
  /** `sub`, `free`, `tve`, `rent`, `buy`. One number for each service and kind: Amazon's shop and Prime are two. */
  type: text,
  /** Countries; the same ones may stand there in small letters again. */
  regions: texts,
});

/** One source, in Watchmode's words. */
export type WatchmodeSource = z.infer<typeof sourceRow>;

/**
 * All sources. Their logos are left out: Watchmode forbids linking to its images.
 * @see https://api.watchmode.com/docs/
 */
export const sources = rowsOf(sourceRow, ({ id, name }) => Boolean(id && name));
