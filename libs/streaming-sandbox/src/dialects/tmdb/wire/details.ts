import { dayOf, dayOfIsoDate } from '../../../world/calendar-day.js';
import { GENRES } from '../../../world/genres.js';
import { inventTagline } from '../../../world/invent/tagline.js';
import { Dice, hashText } from '../../../world/random.js';
import type { Title } from '../../../world/title.js';
import type { World } from '../../../world/world.js';
import { showFields } from './show-details.js';
import { originCountries, titleRow } from './title-row.js';

/** When and in what language details are asked for. */
export interface DetailsContext {
  readonly world: World;
  readonly language: string;
  /** The sandbox's time in milliseconds. */
  readonly now: number;
}

/** All that TMDB tells of one film or show, without appended parts. */
export function details(title: Title, { world, language, now }: DetailsContext): Record<string, unknown> {
  const row = titleRow(title, { language, withMediaType: false });
  const dice = new Dice(hashText(`${title.mediaType} details ${title.tmdbId}`));
  const shared = {
    ...row,
    // Lists give numbers, details give names: undefined leaves the key out.
    genre_ids: undefined,
    genres: title.genreIds.map((id) => ({ id, name: GENRES.get(id)?.name ?? 'Other' })),
    homepage: dice.chance('homepage', 0.4) ? `https://example.com/${title.slug}` : '',
    origin_country: originCountries(title),
    production_companies: [
      { id: dice.int('company', [1, 900]), logo_path: null, name: 'Sandbox Pictures', origin_country: '' },
    ],
    production_countries: originCountries(title).map((code) => ({ iso_3166_1: code, name: code })),
    spoken_languages: [
      {
        english_name: title.originalLanguage,
        iso_639_1: title.originalLanguage,
        name: title.originalLanguage,
      },
    ],
    tagline: inventTagline(dice),
  };
  const today = dayOf(now);
  return title.mediaType === 'movie'
    ? { ...shared, ...filmFields(title, { dice, today }) }
    : { ...shared, ...showFields(title, { dice, world, today }) };
}

function filmFields(title: Title, { dice, today }: { dice: Dice; today: number }): Record<string, unknown> {
  const released = (dayOfIsoDate(title.date) ?? Infinity) <= today;
  return {
    belongs_to_collection: null,
    budget: dice.chance('budget known', 0.6) ? dice.int('budget', [1, 250]) * 1_000_000 : 0,
    imdb_id: title.imdbId,
    revenue: released && dice.chance('revenue known', 0.6) ? dice.int('revenue', [1, 900]) * 1_000_000 : 0,
    runtime: dice.chance('runtime known', 0.95) ? dice.int('runtime', [72, 190]) : 0,
    status: released ? 'Released' : 'Post Production',
  };
}
