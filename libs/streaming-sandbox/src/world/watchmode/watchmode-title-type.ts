import { Dice, hashText, mix } from '../random.js';
import type { Title } from '../title.js';
import type { World } from '../world.js';

/** Watchmode's kinds of title. A `tv_movie` and a `short_film` are films to TMDB, everything else with `tv` a show. */
export const WATCHMODE_TITLE_TYPES = [
  'movie',
  'tv_series',
  'tv_special',
  'tv_miniseries',
  'short_film',
  'tv_movie',
] as const;

export type WatchmodeTitleType = (typeof WATCHMODE_TITLE_TYPES)[number];

/** What kind of title Watchmode takes one for: the usual one for all real titles. */
export function watchmodeTitleType(
  { seed, shelves }: World,
  { mediaType, index }: Pick<Title, 'mediaType' | 'index'>,
): WatchmodeTitleType {
  const usual = mediaType === 'movie' ? 'movie' : 'tv_series';
  if (index < shelves[mediaType].realCount) return usual;
  const draw = new Dice(mix(mix(seed, hashText(`watchmode type ${mediaType}`)), index)).unit('type');
  if (mediaType === 'movie') return draw < 0.04 ? 'short_film' : draw < 0.07 ? 'tv_movie' : usual;
  return draw < 0.12 ? 'tv_miniseries' : draw < 0.14 ? 'tv_special' : usual;
}
