import { Dice, hashText } from '../../../world/random.js';
import type { Title } from '../../../world/title.js';
import { fullFields } from './full-fields.js';

/** How much of a title is told. */
export interface ObjectStyle {
  /** With everything that `extended` brings. */
  readonly full: boolean;
  /** The sandbox's time in milliseconds. */
  readonly now: number;
}

/**
 * Whether a query asks for full objects. On the new stack any `extended` does: `images` alone was answered with the
 * full object.
 */
export function wantsFull(query: URLSearchParams): boolean {
  return (query.get('extended') ?? '') !== '';
}

/** A title of the new stack: keys in an odd order, `plex`, no `tvrage`. */
export function newStackTitle(title: Title, style: ObjectStyle): Record<string, unknown> {
  return {
    ids: {
      imdb: imdbOf(title),
      plex: plexOf(title),
      slug: title.slug,
      tmdb: tmdbOf(title),
      ...(title.mediaType === 'tv' ? { tvdb: title.tvdbId } : {}),
      trakt: title.traktId,
    },
    year: title.year,
    title: title.name,
    ...(title.mediaType === 'tv' ? { aired_episodes: airedEpisodes(title) } : {}),
    ...(style.full ? fullFields(title, style.now) : {}),
  };
}

/** A title of the old stack: no `plex`, and for shows a `tvrage` that is null. */
export function oldStackTitle(title: Title, style: ObjectStyle): Record<string, unknown> {
  return {
    title: title.name,
    year: title.year,
    ids: {
      trakt: title.traktId,
      slug: title.slug,
      ...(title.mediaType === 'tv' ? { tvdb: title.tvdbId } : {}),
      imdb: imdbOf(title),
      tmdb: tmdbOf(title),
      ...(title.mediaType === 'tv' ? { tvrage: null } : {}),
    },
    ...(title.mediaType === 'tv' ? { aired_episodes: airedEpisodes(title) } : {}),
    ...(style.full ? fullFields(title, style.now) : {}),
  };
}

/** How many episodes of a show have aired. */
export function airedEpisodes(title: Title): number {
  return new Dice(hashText(`aired ${title.traktId}`)).int('episodes', [0, 120]);
}

function imdbOf(title: Title): string | null {
  return title.traktKnows.imdb ? title.imdbId : null;
}

function tmdbOf(title: Title): number | null {
  return title.traktKnows.tmdb ? title.tmdbId : null;
}

function plexOf(title: Title): { guid: string | null; slug: string | null } {
  const dice = new Dice(hashText(`plex ${title.mediaType} ${title.traktId}`));
  if (dice.chance('unknown', 0.1)) return { guid: null, slug: null };
  return { guid: dice.text('guid', { length: 24, alphabet: '0123456789abcdef' }), slug: title.slug };
}
