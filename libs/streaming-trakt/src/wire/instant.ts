import { z } from 'zod';
import { text } from './absent.js';

/** A moment, required. Trakt writes them in UTC. */
export const instant = z.iso.datetime({ offset: true }).transform(inUtc);

/** A moment; undefined when there is none or when it is no moment. */
export const maybeInstant = text.transform((value) =>
  value === undefined || Number.isNaN(Date.parse(value)) ? undefined : inUtc(value),
);

function inUtc(value: string): string {
  return new Date(value).toISOString();
}
