import type { MediaType, TitleFacts } from '@radarr/streaming-core';
import type { TmdbTitleFields } from '../wire/title-fields.js';

/** What TMDB tells of a title, or undefined when it does not even tell its name. */
export function toTitleFacts(mediaType: MediaType, fields: TmdbTitleFields): TitleFacts | undefined {
  const title = nameOf(mediaType, fields);
  if (title === undefined) return undefined;
  const releaseDate = mediaType === 'movie' ? fields.release_date : fields.first_air_date;
  return {
    title,
    ...(releaseDate !== undefined && { releaseDate }),
    ...(fields.poster_path !== undefined && { posterPath: fields.poster_path }),
    ...(fields.backdrop_path !== undefined && { backdropPath: fields.backdrop_path }),
    ...(fields.overview !== undefined && { overview: fields.overview }),
    ...votesOf(fields),
    ...(fields.popularity !== undefined && { popularity: fields.popularity }),
  };
}

function nameOf(mediaType: MediaType, fields: TmdbTitleFields): string | undefined {
  return mediaType === 'movie'
    ? (fields.title ?? fields.original_title)
    : (fields.name ?? fields.original_name);
}

/** An average of no votes is no average, though TMDB writes 0. */
function votesOf(fields: TmdbTitleFields): Pick<TitleFacts, 'voteAverage' | 'voteCount'> {
  const { vote_average: voteAverage, vote_count: voteCount } = fields;
  return {
    ...(voteAverage !== undefined && voteCount !== 0 && { voteAverage }),
    ...(voteCount !== undefined && { voteCount }),
  };
}
