/**
 * TMDB's numbers of invented titles begin here, in a range of their own. Films and shows count from the same number on
 * purpose: their number spaces overlap in reality too.
 */
export const INVENTED_TMDB_ID = 900_001;
/** Trakt's numbers of invented titles begin here, films and shows alike. */
export const INVENTED_TRAKT_ID = 10_000_001;
/** TheTVDB's numbers of invented shows begin here. */
export const INVENTED_TVDB_ID = 90_000_001;

/** Real titles whose Trakt number is not among the facts get one from here on. */
export const CATALOGUE_TRAKT_ID = 5_000_001;
/** Real shows whose TheTVDB number is not among the facts get one from here on. */
export const CATALOGUE_TVDB_ID = 80_000_001;

/** An invented IMDb id: `tt8…` for a real title without a known one, `tt9…` for an invented title. */
export function inventImdbId(origin: 'catalogue' | 'invented', n: number): string {
  return `tt${(origin === 'catalogue' ? 80_000_000 : 90_000_000) + n}`;
}
