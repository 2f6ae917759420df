import type { Title } from '../title.js';
import type { World } from '../world.js';
import { placeOfWatchmodeId, watchmodeId } from './watchmode-id.js';
import { watchmodeKnowledge } from './watchmode-knowledge.js';
import { watchmodeTitleType, type WatchmodeTitleType } from './watchmode-title-type.js';

/** A title as Watchmode knows it. */
export interface WatchmodeTitle {
  readonly title: Title;
  readonly id: number;
  readonly type: WatchmodeTitleType;
  /** Null for a title that it cannot join with TMDB. */
  readonly tmdbId: number | null;
  /** `movie` or `tv`; null together with {@link WatchmodeTitle.tmdbId}. */
  readonly tmdbType: Title['mediaType'] | null;
  readonly imdbId: string | null;
}

/** A title through Watchmode's eyes. */
export function asWatchmodeTitle(world: World, title: Title): WatchmodeTitle {
  const known = watchmodeKnowledge(world, title);
  return {
    title,
    id: watchmodeId(title),
    type: watchmodeTitleType(world, title),
    tmdbId: known.tmdb ? title.tmdbId : null,
    tmdbType: known.tmdb ? title.mediaType : null,
    imdbId: known.imdb ? title.imdbId : null,
  };
}

/**
 * The title behind an id in a path: Watchmode's own number, `movie-603`, `tv-1396` or `tt0133093`. Undefined when there
 * is none, or Watchmode does not know it by that id.
 */
export function findWatchmodeTitle(world: World, id: string): WatchmodeTitle | undefined {
  const [, mediaType, tmdbId] = /^(movie|tv)-(\d+)$/.exec(id) ?? [];
  if (mediaType === 'movie' || mediaType === 'tv')
    return ifKnown(world, world.shelves[mediaType].byTmdbId(Number(tmdbId)), 'tmdbId');
  if (/^tt\d+$/.test(id)) return findByImdbId(world, id);
  return /^\d+$/.test(id) ? findByOwnId(world, Number(id)) : undefined;
}

function findByOwnId(world: World, id: number): WatchmodeTitle | undefined {
  const place = placeOfWatchmodeId(id);
  const shelf = place && world.shelves[place.mediaType];
  return shelf && place.index < shelf.size ? asWatchmodeTitle(world, shelf.at(place.index)) : undefined;
}

function findByImdbId(world: World, id: string): WatchmodeTitle | undefined {
  const { movie, tv } = world.shelves;
  return ifKnown(world, movie.byImdbId(id) ?? tv.byImdbId(id), 'imdbId');
}

function ifKnown(
  world: World,
  title: Title | undefined,
  by: 'tmdbId' | 'imdbId',
): WatchmodeTitle | undefined {
  const found = title && asWatchmodeTitle(world, title);
  return found && found[by] !== null ? found : undefined;
}
