import type { Instant, TitleFacts } from './title.js';

/** All that an upstream tells of one title beside its identity. An absent field is not known; it is never empty text. */
export interface TitleDetails extends TitleFacts {
  /** The title in the language in which it was made. */
  readonly originalTitle?: string;
  /** The line on the poster. */
  readonly tagline?: string;
  /** How long a film runs. */
  readonly runtimeMinutes?: number;
  /** How many seasons a show has, without its specials. */
  readonly seasons?: number;
  /** How many episodes a show has. */
  readonly episodes?: number;
  /** The upstream's own word, such as `Released` or `Returning Series`. */
  readonly status?: string;
  /** By name, none twice; empty when none is known. */
  readonly genres: readonly string[];
  /** `tt` and digits. */
  readonly imdbId?: string;
  /** The title's own page: a whole http(s) address. */
  readonly homepage?: string;
  /** When the upstream answered. */
  readonly fetchedAt: Instant;
}
