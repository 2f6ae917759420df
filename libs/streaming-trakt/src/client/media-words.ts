/** Trakt's words for the two media types, in paths. */
export const PLURAL = { movie: 'movies', tv: 'shows' } as const;

/** Trakt's words for the two media types, in queries. */
export const SINGULAR = { movie: 'movie', tv: 'show' } as const;
