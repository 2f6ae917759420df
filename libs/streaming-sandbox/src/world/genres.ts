import type { MediaType } from './title.js';

/** TMDB's genre numbers and names, with Trakt's slug for each. @see https://developer.themoviedb.org/reference/genre-movie-list */
export const GENRES: ReadonlyMap<number, { readonly name: string; readonly slug: string }> = new Map([
  [28, { name: 'Action', slug: 'action' }],
  [12, { name: 'Adventure', slug: 'adventure' }],
  [16, { name: 'Animation', slug: 'animation' }],
  [35, { name: 'Comedy', slug: 'comedy' }],
  [80, { name: 'Crime', slug: 'crime' }],
  [99, { name: 'Documentary', slug: 'documentary' }],
  [18, { name: 'Drama', slug: 'drama' }],
  [10751, { name: 'Family', slug: 'family' }],
  [14, { name: 'Fantasy', slug: 'fantasy' }],
  [36, { name: 'History', slug: 'history' }],
  [27, { name: 'Horror', slug: 'horror' }],
  [10402, { name: 'Music', slug: 'music' }],
  [9648, { name: 'Mystery', slug: 'mystery' }],
  [10749, { name: 'Romance', slug: 'romance' }],
  [878, { name: 'Science Fiction', slug: 'science-fiction' }],
  [10770, { name: 'TV Movie', slug: 'tv-movie' }],
  [53, { name: 'Thriller', slug: 'thriller' }],
  [10752, { name: 'War', slug: 'war' }],
  [37, { name: 'Western', slug: 'western' }],
  [10759, { name: 'Action & Adventure', slug: 'action' }],
  [10762, { name: 'Kids', slug: 'children' }],
  [10764, { name: 'Reality', slug: 'reality' }],
  [10765, { name: 'Sci-Fi & Fantasy', slug: 'science-fiction' }],
  [10766, { name: 'Soap', slug: 'soap' }],
  [10767, { name: 'Talk', slug: 'talk-show' }],
  [10768, { name: 'War & Politics', slug: 'war' }],
]);

/** The genres that invented titles of a kind are given. */
export const INVENTED_GENRES: Readonly<Record<MediaType, readonly [number, ...number[]]>> = {
  movie: [28, 12, 16, 35, 80, 18, 10751, 14, 27, 9648, 10749, 878, 53],
  tv: [18, 35, 80, 16, 9648, 10759, 10765, 10762, 10751],
};
