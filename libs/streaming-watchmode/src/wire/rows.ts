import { z, type ZodType } from 'zod';

/**
 * A list of rows whose fields are all optional. If there are rows and not one of them can be read, the list is not what
 * we take it for: to go on with nothing would pass a changed API off as an empty answer.
 */
export function rowsOf<Row>(row: ZodType<Row>, isReadable: (row: Row) => boolean) {
  return z.array(row).refine((rows) => rows.length === 0 || rows.some(isReadable));
}
