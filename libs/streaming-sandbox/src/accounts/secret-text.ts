import { randomBytes } from 'node:crypto';

/**
 * A secret that nobody guesses: 64 hex digits. Not drawn from the seed, for what one sandbox gave out must be worthless
 * in the next.
 */
export function newSecret(): string {
  return randomBytes(32).toString('hex');
}

/** What a person types: 8 hex digits, in capitals. */
export function newUserCode(): string {
  return randomBytes(4).toString('hex').toUpperCase();
}
