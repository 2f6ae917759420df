import { Dice, hashText, mix } from '../../../world/random.js';
import type { Title } from '../../../world/title.js';
import type { World } from '../../../world/world.js';
import { TRAKT_KINDS, type TraktKind } from '../kinds.js';
import { hoursBefore } from './hours-before.js';
import { personTitles } from './person-titles.js';

/** One evening of the person: a film, or an episode of a show. */
export interface HistoryItem {
  /** Beyond 32 bits. */
  readonly id: number;
  readonly kind: TraktKind;
  readonly title: Title;
  /** Which episode of the first season; undefined for a film. */
  readonly episode: number | undefined;
  readonly watchedAt: string;
  readonly action: 'watch' | 'scrobble' | 'checkin';
}

const COUNT = { movies: 24, shows: 12 } as const;
/** Every show was watched from its first episode on. */
const EPISODES_EACH = 4;
const FIRST_ID = 10_400_000_000;
const HOURS_APART = 17;

/** What the person has watched, latest first. */
export function historyItems(world: World): readonly HistoryItem[] {
  const dice = (seen: Seen) =>
    new Dice(mix(world.seed, hashText(`history ${seen.kind.plural} ${seen.title.traktId} ${seen.episode}`)));
  const watched = TRAKT_KINDS.flatMap((kind) => seenOfKind(world, kind)).sort(
    (a, b) => dice(a).unit('evening') - dice(b).unit('evening'),
  );
  return watched.map((seen, i) => ({
    ...seen,
    id: FIRST_ID + watched.length - i,
    watchedAt: hoursBefore(i * HOURS_APART),
    action: dice(seen).pick('action', ['watch', 'scrobble', 'checkin']),
  }));
}

type Seen = Pick<HistoryItem, 'kind' | 'title' | 'episode'>;

function seenOfKind(world: World, kind: TraktKind): readonly Seen[] {
  const { mediaType, plural } = kind;
  const titles = personTitles(world, { mediaType, name: 'history', count: COUNT[plural] });
  if (mediaType === 'movie') return titles.map((title) => ({ kind, title, episode: undefined }));
  return titles.flatMap((title) =>
    Array.from({ length: EPISODES_EACH }, (_, i) => ({ kind, title, episode: i + 1 })),
  );
}
