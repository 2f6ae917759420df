import { titleObject, type TraktTitle } from '../wire/title-object.js';

/** A title as Trakt would send it, read by our schema. */
export function title(fields: Readonly<Record<string, unknown>> = {}): TraktTitle {
  return titleObject.parse({
    title: 'Paper Harbour',
    year: 2026,
    ids: { trakt: 1_900_001, slug: 'paper-harbour-2026', imdb: null, tmdb: 900_001 },
    ...fields,
  });
}
