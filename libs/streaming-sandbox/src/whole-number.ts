import { z } from 'zod';

/** A whole number of an option, both ends in; the message says which are allowed. */
export function wholeNumber(min: number, max: number): z.ZodInt {
  const message = `expected a whole number from ${min} to ${max}`;
  return z.int(message).min(min, message).max(max, message);
}
