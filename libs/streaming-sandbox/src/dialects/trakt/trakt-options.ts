import { z } from 'zod';
import { wholeNumber } from '../../whole-number.js';

/** How the stand-in for Trakt is to be. All times go by the sandbox's clock. */
export interface TraktOptions {
  /** How long a code waits for the person. @default 600 */
  readonly codeSeconds?: number;
  /** How long an application waits between two questions what came of a code. @default 5 */
  readonly pollSeconds?: number;
  /** How long an access token is good for. It was three months once, then a day. @default 604_800, seven days */
  readonly tokenSeconds?: number;
}

/** The options with every default filled in. */
export const traktOptions = z.strictObject({
  codeSeconds: wholeNumber(1, 86_400).default(600),
  pollSeconds: wholeNumber(1, 3600).default(5),
  tokenSeconds: wholeNumber(1, 31_536_000).default(604_800),
});

/** Options that were checked. */
export type ResolvedTraktOptions = z.output<typeof traktOptions>;
