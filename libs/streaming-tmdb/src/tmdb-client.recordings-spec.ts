import { describe, expect, it } from '@jest/globals';
import {
  expectSoundFeed,
  readRecordings,
  whileServed,
  type RecordedAnswer,
} from '@radarr/streaming-core/testing';
import { isRegion, MEDIA_TYPES, type ErrorCode } from '@radarr/streaming-core';
import { createTmdbClient } from './client/create-tmdb-client.js';
import type { TmdbClient } from './client/tmdb-client.js';
import { toFeedRows } from './mapping/feed-rows.js';
import { toOfferRows } from './mapping/offer-rows.js';
import { toProviders } from './mapping/provider-directory.js';
import { toTitleFacts } from './mapping/title-facts.js';

type Check = (recorded: RecordedAnswer) => Promise<void>;

const ask = <T>(recorded: RecordedAnswer, question: (client: TmdbClient) => Promise<T>): Promise<T> =>
  whileServed(recorded, async (origin) => {
    const baseUrl = `${origin}/3`;
    const client = createTmdbClient({ apiKey: '0'.repeat(32), baseUrl, retry: { maxAttempts: 1 } });
    return question(client).finally(() => client.close());
  });

const idIn = ({ text }: RecordedAnswer): number => (JSON.parse(text) as { id: number }).id;

const servedAs = (recorded: RecordedAnswer, change: (body: unknown) => unknown): RecordedAnswer => ({
  ...recorded,
  text: JSON.stringify(change(JSON.parse(recorded.text))),
});

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

const soundProvider = { id: expect.stringMatching(/^\d+$/), name: expect.stringMatching(/^\S(.*\S)?$/) };

const checkMovie: Check = async (recorded) => {
  const details = await ask(recorded, (client) => client.movie(idIn(recorded)));
  const sent = Object.keys(JSON.parse(recorded.text) as object);
  for (const part of ['external_ids', 'release_dates', 'watch/providers'] as const) {
    expect({ part, read: details?.[part] !== undefined }).toEqual({ part, read: sent.includes(part) });
  }
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

const checkWatchProviders: Check = async (recorded) => {
  const answer = await ask(recorded, (client) =>
    client.watchProviders({ mediaType: 'movie', tmdbId: idIn(recorded) }),
  );
  const offers = answer && toOfferRows(answer.body);
  expect(new Set(offers?.map(({ region }) => region)).size).toBeGreaterThan(1);
  for (const { provider } of offers ?? []) expect(provider).toEqual(soundProvider);
};

const checkLinkOnly: Check = async (recorded) => {
  const whole = servedAs(recorded, (region) => ({ id: 1, results: { NZ: region } }));
  const answer = await ask(whole, (client) => client.watchProviders({ mediaType: 'movie', tmdbId: 1 }));
  expect(answer?.body.results['NZ']).toMatchObject({ link: expect.any(String), flatrate: [], buy: [] });
  expect(answer && toOfferRows(answer.body)).toEqual([]);
};

const checkDirectory: Check = async (recorded) => {
  const { body } = await ask(recorded, (client) => client.watchProviderDirectory('movie'));
  const providers = toProviders({ movie: body, tv: { results: [] } });
  expect(providers).toHaveLength(body.results.length);
  for (const provider of providers) expect(provider).toMatchObject(soundProvider);
  expect(providers.some(({ regions }) => Object.keys(regions).length > 1)).toBe(true);
};

const checkRegions: Check = async (recorded) => {
  const { results } = await ask(recorded, (client) => client.watchProviderRegions());
  expect(results.length).toBeGreaterThan(0);
  for (const { iso_3166_1: region } of results) expect(isRegion(region)).toBe(true);
};

const checkReleaseDates: Check = async (recorded) => {
  const dates = await ask(recorded, (client) => client.movieReleaseDates(1));
  const rows = dates?.results.flatMap(({ release_dates: days }) => days) ?? [];
  expect(rows.length).toBeGreaterThan(0);
  for (const { release_date: day } of rows) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
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
  [/^(movie|tv)-watch-providers/, checkWatchProviders],
  [/^watch-providers_link-only/, checkLinkOnly],
  [/^watch-providers-(movie|tv)-list/, checkDirectory],
  [/^watch-providers-regions/, checkRegions],
  [/^movie-release-dates/, checkReleaseDates],
  [/^find/, checkFind],
  [/^configuration/, checkConfiguration],
  [/^error-/, checkError],
];

const recordings = readRecordings('tmdb');

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
