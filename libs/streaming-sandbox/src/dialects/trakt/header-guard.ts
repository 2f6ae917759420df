import type { Answer } from '../../http/answer.js';
import type { Ask } from '../../http/ask.js';
import { edgePage, forbidden, traktEmpty } from './trakt-answers.js';

/**
 * Judges the headers that every call must carry.
 * @param keys the accepted client ids; undefined accepts any that is not empty
 * @see https://trakt.docs.apiary.io/#introduction/required-headers
 */
export function guardHeaders(ask: Ask, keys: readonly string[] | undefined): Answer | undefined {
  const key = ask.headers['trakt-api-key'];
  if (typeof key !== 'string' || key.trim() === '') return edgePage(403, 'Sorry, you have been blocked');
  if (keys !== undefined && !keys.includes(key)) return forbidden();
  if (ask.headers['content-type'] === undefined) return traktEmpty(412);
  // What a missing version is answered with is not recorded anywhere; a plain bad request is our choice.
  if (ask.headers['trakt-api-version'] !== '2') return traktEmpty(400);
  return undefined;
}
