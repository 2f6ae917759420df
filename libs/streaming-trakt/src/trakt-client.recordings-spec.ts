import { describe, expect, it } from '@jest/globals';
import {
  expectSoundFeed,
  readRecordings,
  whileServed,
  type RecordedAnswer,
} from '@radarr/streaming-core/testing';
import type { MediaType } from '@radarr/streaming-core';
import { createTraktClient } from './client/create-trakt-client.js';
import type { TraktClient } from './client/trakt-client.js';
import { toFeedRows } from './mapping/feed-rows.js';
import { toTitleFacts } from './mapping/title-facts.js';
import type { TraktListRow } from './wire/list-rows.js';

type Check = (recorded: RecordedAnswer) => Promise<void>;

const ask = <T>(recorded: RecordedAnswer, question: (client: TraktClient) => Promise<T>): Promise<T> =>
  whileServed(recorded, async (baseUrl) => {
    const client = createTraktClient({ clientId: 'a-client', baseUrl, retry: { maxAttempts: 1 } });
    return question(client).finally(() => client.close());
  });

const mediaTypeOf = ({ name }: RecordedAnswer): MediaType => (name.startsWith('shows') ? 'tv' : 'movie');

function expectSoundRows(
  mediaType: MediaType,
  rows: readonly TraktListRow[],
  metric: 'watchers' | 'watcher_count',
): void {
  const feed = toFeedRows({ mediaType, rows, metric });
  expect(feed.some((row) => row.metric?.name === metric)).toBe(true);
  expect(feed.some(({ ids }) => ids.tmdbId !== undefined)).toBe(true);
  const sound = { mediaType, rows: feed, fetchedAt: new Date().toISOString() };
  expectSoundFeed(sound, { mediaType, limit: rows.length });
}

const checkTrending: Check = async (recorded) => {
  const mediaType = mediaTypeOf(recorded);
  const { rows } = await ask(recorded, (client) => client.trending({ mediaType }));
  expectSoundRows(mediaType, rows, 'watchers');
};

const checkWatched: Check = async (recorded) => {
  const mediaType = mediaTypeOf(recorded);
  const { rows } = await ask(recorded, (client) => client.watched({ mediaType, period: 'weekly' }));
  expectSoundRows(mediaType, rows, 'watcher_count');
};

const checkSearch: Check = async (recorded) => {
  const rows = await ask(recorded, (client) => client.searchById({ idType: 'tmdb', id: 1 }));
  for (const { movie, show } of rows) {
    if (movie) expect(toTitleFacts('movie', movie)).toBeDefined();
    if (show) expect(toTitleFacts('tv', show)).toBeDefined();
    expect((movie ?? show)?.ids.trakt).toEqual(expect.any(Number));
  }
};

/** Trakt says "unknown" by an empty list. */
const checkUnknown: Check = async (recorded) => {
  await expect(ask(recorded, (client) => client.searchById({ idType: 'imdb', id: 'tt1' }))).resolves.toEqual(
    [],
  );
};

/** What to check, by the begin of a recording's name. */
const CHECKS: readonly (readonly [RegExp, Check])[] = [
  [/^(movies|shows)-trending/, checkTrending],
  [/^(movies|shows)-watched/, checkWatched],
  [/^search-(tmdb|imdb|trakt|tvdb)/, checkSearch],
  [/^related_unknown/, checkUnknown],
];

const recordings = readRecordings('trakt');

if (recordings === undefined) {
  it.skip('skipped: STREAMING_RECORDINGS_DIR does not name the folder of recorded answers', () => undefined);
} else {
  const covered = CHECKS.flatMap(([pattern, check]) =>
    recordings.flatMap((recorded) =>
      pattern.test(recorded.name) ? [{ name: recorded.name, recorded, check }] : [],
    ),
  );
  describe('the client understands what Trakt really answered:', () => {
    it.each(covered)('$name', ({ recorded, check }) => check(recorded));
  });
}
