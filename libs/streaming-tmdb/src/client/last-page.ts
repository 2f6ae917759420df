/**
 * The last page of any list: TMDB answers 400 to anything beyond, whatever `total_pages` says.
 * @see https://developer.themoviedb.org/docs/errors
 */
export const LAST_PAGE = 500;
