import type { ComingSoonFeed } from '@radarr/streaming-core';
import { arrivingFilms } from './arriving-films.js';
import { arrivingShows } from './arriving-shows.js';
import type { Discovery } from './discovered-titles.js';

/** TMDB's capability to say what arrives when, of the most popular titles: one call a page, and one for each title. */
export function tmdbComingSoonFeed(discovery: Discovery): ComingSoonFeed {
  return {
    scope: { movie: 'region', tv: 'media-type' },
    comingSoon: (query, call) =>
      query.mediaType === 'movie'
        ? arrivingFilms(discovery, query, call)
        : arrivingShows(discovery, query, call),
  };
}
