import { originCountry } from '../../../world/origin-country.js';
import type { Title } from '../../../world/title.js';

/** How a row is to be written. */
export interface RowStyle {
  /** The `language` parameter, such as `en-US`. */
  readonly language: string;
  /** Whether rows say what they are: trending, search/multi and recommendations do. */
  readonly withMediaType: boolean;
  /** The date to show instead of the first one: lists of a region show the region's. */
  readonly date?: string;
}

/** A film or a show as it stands in TMDB's lists. */
export function titleRow(title: Title, style: RowStyle): Record<string, unknown> {
  const texts = localized(title, style.language);
  const head = {
    adult: false,
    backdrop_path: title.backdropPath,
    id: title.tmdbId,
    ...(title.mediaType === 'movie'
      ? { title: texts.name, original_title: title.originalName }
      : { name: texts.name, original_name: title.originalName }),
    overview: texts.overview,
    poster_path: title.posterPath,
    ...(style.withMediaType ? { media_type: title.mediaType } : {}),
    original_language: title.originalLanguage,
    genre_ids: title.genreIds,
    popularity: title.popularity,
  };
  const votes = { vote_average: title.voteAverage, vote_count: title.voteCount };
  if (title.mediaType === 'movie')
    return { ...head, ...dateField('release_date', title, style), video: false, softcore: false, ...votes };
  const date = dateField('first_air_date', title, style);
  return { ...head, ...date, ...votes, origin_country: originCountries(title) };
}

/** The texts in a language. The world's texts are English: elsewhere the overview has no translation and is empty. */
function localized(title: Title, language: string): { readonly name: string; readonly overview: string } {
  const wanted = language.slice(0, 2).toLowerCase();
  if (wanted === 'en') return title;
  return { name: wanted === title.originalLanguage ? title.originalName : title.name, overview: '' };
}

/** The `language` parameter. @default 'en-US' */
export function readLanguage(query: URLSearchParams): string {
  return query.get('language') ?? 'en-US';
}

/** The countries of a title, by its language. */
export function originCountries(title: Title): readonly string[] {
  const country = originCountry(title);
  return country === undefined ? [] : [country];
}

/** "No date" is an empty text; for every third such title the key is missing altogether. */
function dateField(field: string, title: Title, style: RowStyle): Record<string, string> {
  const { date = title.date } = style;
  return date === '' && title.index % 3 === 0 ? {} : { [field]: date };
}
