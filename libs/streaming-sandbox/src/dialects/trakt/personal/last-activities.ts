import type { World } from '../../../world/world.js';
import type { Endpoint, Stage } from '../../dialect.js';
import { TRAKT_KINDS, type TraktKind } from '../kinds.js';
import { oldStack } from '../trakt-answers.js';
import { historyItems } from './history-items.js';
import { hoursBefore } from './hours-before.js';
import { watchlistItems } from './watchlist-items.js';

/** What the person never did is dated so long ago. */
const NEVER_MIND = hoursBefore(8760);

/** What Trakt dates, as its contract of 2026 lists it. */
const DEEDS = {
  movies: 'watched collected rated watchlisted favorited commented paused hidden',
  episodes: 'watched collected rated watchlisted commented paused',
  shows: 'rated watchlisted favorited commented hidden dropped',
  seasons: 'rated watchlisted commented hidden',
  comments: 'liked reacted blocked',
  lists: 'liked reacted updated commented',
  watchlist: 'updated',
  favorites: 'updated',
  collaborations: 'updated',
  account: 'settings followed following pending requested',
  saved_filters: 'updated',
  notes: 'updated',
} as const;

type Section = keyof typeof DEEDS;

/** GET /sync/last_activities: when the person last did what. Which stack it is of is not known. @see https://docs.trakt.tv/ */
export function lastActivitiesEndpoint({ world }: Stage): Endpoint {
  let kept: unknown;
  return {
    path: '/sync/last_activities',
    answer: () => oldStack((kept ??= lastActivities(world)), { maxAgeS: 0, audience: 'private' }),
  };
}

function lastActivities(world: World): unknown {
  const watched = (plural: TraktKind['plural']) =>
    latest(historyItems(world).flatMap((item) => (item.kind.plural === plural ? item.watchedAt : [])));
  const listed = TRAKT_KINDS.map((kind) =>
    latest(watchlistItems(world, kind).map(({ listedAt }) => listedAt)),
  );
  const [films = NEVER_MIND, shows = NEVER_MIND] = listed;
  return {
    all: hoursBefore(0),
    ...datedDeeds(),
    movies: { ...dated('movies'), watched_at: watched('movies'), watchlisted_at: films },
    episodes: { ...dated('episodes'), watched_at: watched('shows') },
    shows: { ...dated('shows'), watchlisted_at: shows },
    watchlist: { updated_at: latest(listed) },
  };
}

function datedDeeds(): Record<string, unknown> {
  return Object.fromEntries(Object.keys(DEEDS).map((section) => [section, dated(section as Section)]));
}

function dated(section: Section): Record<string, string> {
  return Object.fromEntries(DEEDS[section].split(' ').map((deed) => [`${deed}_at`, NEVER_MIND]));
}

function latest(moments: readonly string[]): string {
  return moments.reduce((last, each) => (each > last ? each : last), NEVER_MIND);
}
