import { dayOfIsoDate } from '../../../world/calendar-day.js';
import { GENRES } from '../../../world/genres.js';
import { inventTagline } from '../../../world/invent/tagline.js';
import { Dice, hashText } from '../../../world/random.js';
import type { Title } from '../../../world/title.js';

const NO_LINKS = { twitter: null, facebook: null, instagram: null, wikipedia: null };

/** What `extended=full` adds. */
export function fullFields(title: Title, now: number): Record<string, unknown> {
  const dice = new Dice(hashText(`full ${title.mediaType} ${title.traktId}`));
  const released = (dayOfIsoDate(title.date) ?? Infinity) * 86_400_000 <= now;
  const shared = {
    votes: title.voteCount,
    colors: { poster: [colorOf(dice, 'first'), colorOf(dice, 'second')] },
    genres: [...new Set(title.genreIds.flatMap((id) => GENRES.get(id)?.slug ?? []))],
    images: imagesOf(title),
    // Votes come with the noise of binary fractions, as the real ones do.
    rating: title.voteAverage + 0.0000000123 * dice.unit('rating noise'),
    country: dice.chance('country known', 0.95) ? 'us' : null,
    runtime: dice.chance('runtime known', 0.95) ? dice.int('runtime', [22, 180]) : null,
    tagline: inventTagline(dice),
    trailer: null,
    homepage: null,
    language: title.originalLanguage,
    overview: title.overview,
    languages: [title.originalLanguage],
    subgenres: [],
    social_ids: NO_LINKS,
    updated_at: '2026-01-01T00:00:00.000Z',
    certification: dice.chance('certification known', 0.6) ? 'PG-13' : null,
    comment_count: dice.int('comments', [0, 90]),
    original_title: title.originalName,
    available_translations: ['en'],
  };
  return title.mediaType === 'movie'
    ? { ...shared, ...movieFields(title, released) }
    : { ...shared, ...showFields(title, { dice, released }) };
}

function movieFields(title: Title, released: boolean): Record<string, unknown> {
  return {
    released: title.date === '' ? null : title.date,
    status: released ? 'released' : 'post production',
    after_credits: false,
    during_credits: false,
  };
}

function showFields(
  title: Title,
  { dice, released }: { dice: Dice; released: boolean },
): Record<string, unknown> {
  const day = dice.pick('day', ['Monday', 'Wednesday', 'Friday', 'Sunday']);
  return {
    first_aired: title.date === '' ? null : `${title.date}T01:00:00.000Z`,
    airs: dice.chance('airs known', 0.8)
      ? { day, time: '21:00', timezone: 'America/New_York' }
      : { day: null, time: null, timezone: null },
    total_runtime: dice.int('total runtime', [100, 4000]),
    network: dice.chance('network known', 0.8) ? 'Sandbox Channel' : null,
    status: released ? dice.pick('status', ['returning series', 'continuing', 'ended']) : 'upcoming',
  };
}

function colorOf(dice: Dice, name: string): string {
  return `#${dice.text(name, { length: 6, alphabet: '0123456789ABCDEF' })}`;
}

/** Links without a scheme, as Trakt writes them; the host is reserved and leads nowhere. */
function imagesOf(title: Title): Record<string, readonly string[]> {
  const link = (kind: string, path: string | null) =>
    path === null ? [] : [`media.trakt.example/images/${kind}${path.replace('.jpg', '.jpg.webp')}`];
  return {
    logo: [],
    thumb: link('thumbs', title.backdropPath),
    banner: [],
    fanart: link('fanarts', title.backdropPath),
    poster: link('posters', title.posterPath),
    clearart: [],
  };
}
