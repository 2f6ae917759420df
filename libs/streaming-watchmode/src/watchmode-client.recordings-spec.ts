import { createReadStream, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { ErrorCode } from '@radarr/streaming-core';
import {
  expectSoundAvailability,
  readRecordings,
  recordingsFolder,
  whileServed,
  type RecordedAnswer,
} from '@radarr/streaming-core/testing';
import { createWatchmodeClient } from './client/create-watchmode-client.js';
import type { WatchmodeClient } from './client/watchmode-client.js';
import { readTitleIdMap } from './id-map/read-title-id-map.js';
import { toOffers } from './mapping/offers.js';
import { toReleases } from './mapping/releases.js';
import { mappingsOf } from './testing/read-map.js';

type Check = (recorded: RecordedAnswer) => Promise<void>;

const ask = <T>(recorded: RecordedAnswer, question: (client: WatchmodeClient) => Promise<T>): Promise<T> =>
  whileServed(recorded, async (baseUrl) => {
    const client = createWatchmodeClient({ apiKey: 'a-key', baseUrl });
    return question(client).finally(() => client.close());
  });

const rowsIn = ({ text }: RecordedAnswer): Record<string, unknown>[] =>
  JSON.parse(text) as Record<string, unknown>[];

/** Every row is an offer, and what stands in the place of app links is none. */
const checkTitleSources: Check = async (recorded) => {
  const answer = await ask(recorded, (client) => client.titleSources({ watchmodeId: '1' }));
  const { offers, droppedLinks } = toOffers(answer?.body ?? []);
  expect(offers).toHaveLength(rowsIn(recorded).length);
  expect(droppedLinks).toBe(0);
  expect(offers.every(({ link, quality }) => link !== undefined && quality !== undefined)).toBe(true);
  expectSoundAvailability({ offers, droppedLinks, fetchedAt: new Date().toISOString() });
};

const checkRegions: Check = async (recorded) => {
  const { body } = await ask(recorded, (client) => client.regions());
  expect(body).toEqual(
    rowsIn(recorded).map(({ country, name, data_tier, plan_enabled }) => ({
      country,
      name,
      data_tier,
      plan_enabled,
    })),
  );
};

/** Every row of the recorded day becomes an arrival on that day. */
const checkReleases: Check = async (recorded) => {
  const { body } = await ask(recorded, (client) => client.releases());
  const releases = toReleases(body);
  expect(releases).toHaveLength(body.length);
  const day = /\d{4}-\d{2}-\d{2}/.exec(recorded.name)?.[0];
  expect(new Set(releases.map(({ date }) => date))).toEqual(new Set([day]));
  expect(releases.some(({ mediaType, season }) => mediaType === 'tv' && season !== undefined)).toBe(true);
  expect(releases.some(({ mediaType, original }) => mediaType === 'movie' && original === undefined)).toBe(
    true,
  );
};

const CODE_OF_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'UPSTREAM_REQUEST',
  401: 'UPSTREAM_AUTH',
  402: 'UPSTREAM_QUOTA_EXHAUSTED',
  429: 'UPSTREAM_RATE_LIMITED',
};

const checkError: Check = async (recorded) => {
  const code = CODE_OF_STATUS[recorded.status];
  expect(code).toBeDefined();
  await expect(ask(recorded, (client) => client.sources())).rejects.toMatchObject({ code });
};

/** What to check, by the begin of a recording's name. */
const CHECKS: readonly (readonly [RegExp, Check])[] = [
  [/^title-sources/, checkTitleSources],
  [/^regions/, checkRegions],
  [/^releases/, checkReleases],
  [/^error/, checkError],
];

const recordings = readRecordings('watchmode');
const folder = recordingsFolder('watchmode');

if (recordings === undefined || folder === undefined) {
  it.skip('skipped: STREAMING_RECORDINGS_DIR does not name the folder of recorded answers', () => undefined);
} else {
  describe('the client understands what Watchmode really answered:', () => {
    it.each(recordings.map((recorded) => ({ name: recorded.name, recorded })))(
      '$name',
      async ({ name, recorded }) => {
        const check = CHECKS.find(([pattern]) => pattern.test(name))?.[1];
        if (check === undefined) throw new Error('Nothing checks this recording.');
        await check(recorded);
      },
    );
  });

  it('the rows of the id map are mappings, one each', async () => {
    const path = resolve(folder, 'title_id_map_rows.csv');
    const map = readTitleIdMap(createReadStream(path));
    const mappings = await mappingsOf(map);
    const rows = readFileSync(path, 'utf8').trimEnd().split('\n').length - 1;
    expect(map.report()).toMatchObject({ rows, mappings: rows, bad: 0 });
    const keys = mappings.map(({ mediaType, tmdbId }) => `${mediaType} ${tmdbId}`);
    expect(new Set(keys).size).toBe(rows);
    expect(new Set(mappings.map(({ tmdbId }) => tmdbId)).size).toBeLessThan(rows);
  });
}
