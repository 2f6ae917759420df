import { mapFailure } from './map-failure.js';
import { fieldsOf } from './fields.js';

/** The header as Watchmode writes it. @see https://api.watchmode.com/docs/ */
const USUAL_HEADER = 'Watchmode ID,IMDB ID,TMDB ID,TMDB Type,Title,Year';

/** Where the fields that we read stand in a row. */
export interface Columns {
  readonly watchmodeId: number;
  readonly imdbId: number;
  readonly tmdbId: number;
  readonly tmdbType: number;
  /** How many fields a row has. */
  readonly width: number;
  /** Whether the header is just as Watchmode has always written it. */
  readonly usual: boolean;
}

/**
 * Reads the header. Columns may be added or change places.
 * @throws {UpstreamResponse} `UPSTREAM_RESPONSE` when one that we need is missing: it is another file, or no such file
 */
export function readColumns(header: string): Columns {
  const names = (fieldsOf(header) ?? []).map((name) => name.trim().toLowerCase());
  const placeOf = (name: string): number => {
    const place = names.indexOf(name);
    if (place < 0) throw mapFailure('does not begin with the header of an id map');
    return place;
  };
  return {
    watchmodeId: placeOf('watchmode id'),
    imdbId: placeOf('imdb id'),
    tmdbId: placeOf('tmdb id'),
    tmdbType: placeOf('tmdb type'),
    width: names.length,
    usual: header === USUAL_HEADER,
  };
}
