import type { DialectFactory } from './dialect.js';
import { tmdbImagesDialect } from './tmdb-images/tmdb-images-dialect.js';
import { tmdbDialect } from './tmdb/tmdb-dialect.js';
import { traktAuthDialect } from './trakt-auth/trakt-auth-dialect.js';
import { traktDialect } from './trakt/trakt-dialect.js';
import { watchmodeDialect } from './watchmode/watchmode-dialect.js';

/** Every dialect, by the name that urls, faults and counts use. A new upstream is one line here. */
export const DIALECTS = {
  tmdb: tmdbDialect,
  tmdbImages: tmdbImagesDialect,
  trakt: traktDialect,
  traktAuth: traktAuthDialect,
  watchmode: watchmodeDialect,
} as const satisfies Readonly<Record<string, DialectFactory>>;

/** The name of a dialect. */
export type DialectName = keyof typeof DIALECTS;

/** The names of all dialects. */
export const DIALECT_NAMES = Object.keys(DIALECTS) as readonly DialectName[];
