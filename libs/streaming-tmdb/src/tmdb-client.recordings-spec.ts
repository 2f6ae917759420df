import { describe, expect, it } from '@jest/globals';
import { MEDIA_TYPES, type ErrorCode } from '@radarr/streaming-core';
import { expectSoundFeed } from '@radarr/streaming-core/testing';
import { createTmdbClient } from './client/create-tmdb-client.js';
import type { TmdbClient } from './client/tmdb-client.js';
import { toFeedRows } from './mapping/feed-rows.js';
import { toTitleFacts } from './mapping/title-facts.js';
import { readRecordings, whileServed, type RecordedAnswer } from './testing/recorded-answers.js';

type Check = (recorded: RecordedAnswer) => Promise<void>;

const ask = <T>(recorded: RecordedAnswer, question: (client: TmdbClient) => Promise<T>): Promise<T> =>
  whileServed(recorded, async (baseUrl) => {
    const client = createTmdbClient({ apiKey: '0'.repeat(32), baseUrl, retry: { maxAttempts: 1 } });
    return question(client).finally(() => client.close());
  });

const idIn = ({ text }: RecordedAnswer): number => (JSON.parse(text) as { id: number }).id;

/** All lists of titles have rows of the same shape, whatever they are lists of. */
const checkList: Check = async (recorded) => {
  const { body } = await ask(recorded, (client) => client.trending({ mediaType: 'movie', window: 'day' }));
  const limit = body.results.length;
  const feeds = MEDIA_TYPES.map((mediaType) => ({
    mediaType,
    rows: toFeedRows(mediaType, body.results),
    fetchedAt: new Date().toISOString(),
  }));
  for (const feed of feeds) expectSoundFeed(feed, { mediaType: feed.mediaType, limit });
  expect(feeds.flatMap(({ rows }) => rows).length).toBeGreaterThan(0);
};

const checkMovie: Check = async (recorded) => {
  const details = await ask(recorded, (client) => client.movie(idIn(recorded)));
  expect(details?.id).toBe(idIn(recorded));
  expect(details && toTitleFacts('movie', details)).toMatchObject({ title: expect.any(String) });
};

const checkTv: Check = async (recorded) => {
  const details = await ask(recorded, (client) => client.tv(idIn(recorded)));
  expect(details?.id).toBe(idIn(recorded));
  expect(details && toTitleFacts('tv', details)).toMatchObject({ title: expect.any(String) });
};

const checkExternalIds: Check = async (recorded) => {
  const ids = await ask(recorded, (client) => client.externalIds('movie', idIn(recorded)));
  expect(ids?.id).toBe(idIn(recorded));
};

const checkFind: Check = async (recorded) => {
  const found = await ask(recorded, (client) => client.find('tt0000001', 'imdb_id'));
  for (const title of found.movie_results) expect(toTitleFacts('movie', title)).toBeDefined();
  for (const title of found.tv_results) expect(toTitleFacts('tv', title)).toBeDefined();
};

const checkConfiguration: Check = async (recorded) => {
  const { images } = await ask(recorded, (client) => client.configuration());
  expect(images.secure_base_url).toMatch(/^https:/);
  expect(images.poster_sizes).toContain('original');
};

const CODE_OF_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'UPSTREAM_REQUEST',
  401: 'UPSTREAM_AUTH',
  403: 'UPSTREAM_AUTH',
  422: 'UPSTREAM_REQUEST',
  429: 'UPSTREAM_RATE_LIMITED',
};

const checkError: Check = async (recorded) => {
  const asked = ask(recorded, (client) => client.movie(1));
  if (recorded.status === 404) await expect(asked).resolves.toBeUndefined();
  const code = CODE_OF_STATUS[recorded.status] ?? 'UPSTREAM_UNAVAILABLE';
  if (recorded.status !== 404) await expect(asked).rejects.toMatchObject({ code });
};

/** What to check, by the begin of a recording's name. */
const CHECKS: readonly (readonly [RegExp, Check])[] = [
  [/^(trending|discover|search)-/, checkList],
  [/^(movie|tv)-(upcoming|recommendations|similar|popular)/, checkList],
  [/^movie-details/, checkMovie],
  [/^tv-details/, checkTv],
  [/^(movie|tv)-external-ids/, checkExternalIds],
  [/^find/, checkFind],
  [/^configuration/, checkConfiguration],
  [/^error-/, checkError],
];

const recordings = readRecordings();

if (recordings === undefined) {
  it.skip('skipped: STREAMING_RECORDINGS_DIR does not name the folder of recorded answers', () => undefined);
} else {
  const covered = CHECKS.flatMap(([pattern, check]) =>
    recordings.flatMap((recorded) =>
      pattern.test(recorded.name) ? [{ name: recorded.name, recorded, check }] : [],
    ),
  );
  describe('the client understands what TMDB really answered:', () => {
    it.each(covered)('$name', ({ recorded, check }) => check(recorded));
  });
}
