import type { Title } from '../../../world/title.js';

/** How a row is to be written. */
export interface RowStyle {
  /** The `language` parameter, such as `en-US`. */
  readonly language: string;
  /** Whether rows say what they are: trending, search/multi and recommendations do. */
  readonly withMediaType: boolean;
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
    return { ...head, ...dateField('release_date', title), video: false, softcore: false, ...votes };
  return { ...head, ...dateField('first_air_date', title), ...votes, origin_country: originCountries(title) };
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
  const country = COUNTRY_OF_LANGUAGE[title.originalLanguage];
  return country === undefined ? [] : [country];
}

const COUNTRY_OF_LANGUAGE: Readonly<Record<string, string>> = {
  en: 'US',
  es: 'ES',
  ko: 'KR',
  ja: 'JP',
  fr: 'FR',
  de: 'DE',
  it: 'IT',
  fi: 'FI',
};

/** "No date" is an empty text; for every third such title the key is missing altogether. */
function dateField(field: string, title: Title): Record<string, string> {
  if (title.date === '' && title.index % 3 === 0) return {};
  return { [field]: title.date };
}
