import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MEDIA_TYPES, TRENDING_WINDOWS, type MediaType } from '@radarr/streaming-core';
import { startSandbox, type Sandbox } from '@radarr/streaming-sandbox';
import { createDatabase, query } from '@radarr/tool-programs';
import type { AvailabilityResponse } from './availability/availability.response.js';
import type { SearchResponse } from './search/search.response.js';
import { startApiProcess, type ApiProcess } from './testing/api-process.js';
import { TMDB_KEY, WATCHMODE_KEY } from './testing/api-under-test.js';
import { runJob } from './testing/api-status.js';
import { until } from './testing/until.js';

/** Each number is that of a film and that of a show. */
const TITLES = [
  { mediaType: 'movie', tmdbId: 105, title: 'Back to the Future' },
  { mediaType: 'tv', tmdbId: 105, title: 'Sex and the City' },
  { mediaType: 'movie', tmdbId: 286_217, title: 'The Martian' },
  { mediaType: 'tv', tmdbId: 286_217, title: 'Death at the White Hart' },
] as const;

/** On this day both titles with the number 286217 are in the sandbox's trending lists. */
const BOTH_TREND = '2027-01-02T12:00:00Z';

const OFFERING_KINDS = ['flatrate', 'free', 'ads', 'rent', 'buy'];

interface TitleRow {
  readonly media_type: MediaType;
  readonly tmdb_id: number;
}

describe('a film and a show with the same number', () => {
  let sandbox: Sandbox;
  let database: string;
  let api: ApiProcess;

  beforeAll(async () => {
    sandbox = await startSandbox({ titles: 0, now: BOTH_TREND });
    database = await createDatabase();
    api = await startApiProcess(sandbox, { DATABASE_URL: database });
    await runJob(api, 'id-map');
    await askForEverything();
    const count = `SELECT count(*)::int AS count FROM streaming_availability_lookups WHERE tmdb_id IN (105, 286217)`;
    await until(async () => (await rows<{ count: number }>(count))[0]?.count === 2 * TITLES.length);
  }, 120_000);
  afterAll(async () => {
    await api.end('SIGTERM');
    await sandbox.close();
  }, 30_000);

  const rows = <Row extends object>(sql: string): Promise<Row[]> => query<Row>(database, sql);
  const told = async <Body>(path: string): Promise<Body> => {
    const response = await api.ask(`/api/streaming/${path}`);
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Body;
  };

  async function askForEverything(): Promise<void> {
    for (const kind of MEDIA_TYPES) {
      for (const window of TRENDING_WINDOWS) await told(`trending/${kind}?window=${window}&limit=100`);
      await told(`trending/${kind}?limit=100&providers=Netflix&region=US`);
      await told(`coming-soon/${kind}?region=US`);
      await told(`coming-soon/${kind}?region=US&providers=Netflix`);
    }
    for (const { mediaType, tmdbId, title } of TITLES) {
      await told(`availability/${tmdbId}?media_type=${mediaType}&regions=all`);
      await told(`search?q=${encodeURIComponent(title)}&region=US`);
    }
  }

  /** What the sandbox's upstreams say, asked without us. */
  const world = async <Body>(url: string): Promise<Body> => {
    const response = await fetch(url, { headers: { 'x-api-key': WATCHMODE_KEY } });
    if (response.status !== 200) throw new Error(`the sandbox answers ${response.status}`);
    return (await response.json()) as Body;
  };
  const tmdb = <Body>(path: string): Promise<Body> =>
    world(`${sandbox.urls.tmdb}${path}?api_key=${TMDB_KEY}`);

  it.each(TITLES)('keeps the offers of $title ($mediaType $tmdbId)', async ({ mediaType, tmdbId }) => {
    const where = `tmdb_id = ${tmdbId} AND media_type = '${mediaType}'`;
    const kept = async (source: string): Promise<readonly string[]> => {
      const offers = await rows<{ region: string; provider_id: string }>(
        `SELECT DISTINCT region, provider_id FROM streaming_availability WHERE ${where} AND source = '${source}'`,
      );
      return offers.map(({ region, provider_id: provider }) => `${region} ${provider}`).toSorted();
    };
    const { results } = await tmdb<{ results: Record<string, Record<string, { provider_id: number }[]>> }>(
      `/${mediaType}/${tmdbId}/watch/providers`,
    );
    const ofTmdb = Object.entries(results).flatMap(([region, offered]) =>
      OFFERING_KINDS.flatMap((kind) => offered[kind] ?? []).map((row) => `${region} ${row.provider_id}`),
    );
    const sources = await world<{ region: string; source_id: number }[]>(
      `${sandbox.urls.watchmode}/title/${mediaType}-${tmdbId}/sources/`,
    );
    const ofWatchmode = sources.map((row) => `${row.region.toUpperCase()} ${row.source_id}`);
    expect(await kept('tmdb')).toEqual([...new Set(ofTmdb)].toSorted());
    expect(await kept('watchmode')).toEqual([...new Set(ofWatchmode)].toSorted());

    const lookups = await rows(`SELECT source FROM streaming_availability_lookups WHERE ${where} ORDER BY 1`);
    expect(lookups).toEqual([{ source: 'tmdb' }, { source: 'watchmode' }]);
    expect(await rows(`SELECT 1 FROM streaming_title_requests WHERE ${where}`)).toHaveLength(1);
  });

  it('has different offers for the two, in the tables and in the answers', async () => {
    for (const tmdbId of [105, 286_217]) {
      const digests = await rows<{ media_type: string; digest: string }>(
        `SELECT media_type, md5(string_agg(concat_ws(' ', source, region, provider_id, service_type), ';'
           ORDER BY source, region, provider_id, service_type)) AS digest
         FROM streaming_availability WHERE tmdb_id = ${tmdbId} GROUP BY 1`,
      );
      const answers = await Promise.all(
        MEDIA_TYPES.map((kind) =>
          told<AvailabilityResponse>(`availability/${tmdbId}?media_type=${kind}&regions=all`),
        ),
      );
      expect(answers.map(({ data }) => [data.tmdb_id, data.media_type])).toEqual(
        MEDIA_TYPES.map((kind) => [tmdbId, kind]),
      );
      const offers = answers.map(({ data }) => JSON.stringify('regions' in data ? data.regions : []));
      expect(new Set(offers).size).toBe(MEDIA_TYPES.length);
      expect(new Set(digests.map(({ digest }) => digest)).size).toBe(digests.length);
    }
  });

  it('maps each to its own ids', async () => {
    const csv = await (await fetch(new URL('/datasets/title_id_map.csv', sandbox.urls.watchmode))).text();
    for (const { mediaType, tmdbId } of TITLES) {
      const [, watchmode, imdb] =
        new RegExp(`^"(\\d+)","([^"]*)","${tmdbId}","${mediaType}",`, 'm').exec(csv) ?? [];
      expect(watchmode).toBeDefined();
      expect(
        await rows(
          `SELECT watchmode_id, imdb_id FROM streaming_id_mappings WHERE tmdb_id = ${tmdbId} AND media_type = '${mediaType}'`,
        ),
      ).toEqual([{ watchmode_id: watchmode, imdb_id: imdb === '' ? null : imdb }]);
    }
  });

  it.each(['trending_entries', 'coming_soon_releases'])(
    'tells every title of %s by its own name',
    async (table) => {
      const listed = await rows<TitleRow & { title: string }>(
        `SELECT DISTINCT media_type, tmdb_id, title FROM ${table}`,
      );
      expect(new Set(listed.map(({ media_type: kind }) => kind))).toEqual(new Set(MEDIA_TYPES));
      for (const { media_type: kind, tmdb_id: tmdbId, title } of listed) {
        const named = await tmdb<{ title?: string; name?: string }>(`/${kind}/${tmdbId}`);
        expect([kind, tmdbId, title]).toEqual([kind, tmdbId, named.title ?? named.name]);
      }
      if (table === 'trending_entries') {
        const both = listed.filter(({ tmdb_id: tmdbId }) => tmdbId === 286_217).map(({ title }) => title);
        expect(both.toSorted()).toEqual(['Death at the White Hart', 'The Martian']);
      }
    },
  );

  it('remembers each under a key of its own', async () => {
    const kept = await rows<{ cache_key: string; data: unknown }>(
      `SELECT cache_key, data FROM streaming_cache WHERE cache_key ~ '(105|286217)$'`,
    );
    const answers = kept.filter(({ cache_key: key }) => key.includes('availability'));
    const wanted = TITLES.flatMap(({ mediaType, tmdbId }) =>
      ['tmdb', 'watchmode'].map((source) => `availability:${source}:${mediaType}:${tmdbId}`),
    );
    expect(answers.map(({ cache_key: key }) => key).toSorted()).toEqual(wanted.toSorted());
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(answers.length);
    // Whatever else is remembered of these numbers says of which kind it is.
    for (const { cache_key: key } of kept) expect(key).toMatch(/:(movie|tv):(105|286217)$/);
  });

  it.each(TITLES)('finds $title as $mediaType $tmdbId', async ({ mediaType, tmdbId, title }) => {
    const { data } = await told<SearchResponse>(`search?q=${encodeURIComponent(title)}&region=US`);
    const hits = data.results.filter((hit) => hit.tmdb_id === tmdbId);
    expect(hits).toEqual([expect.objectContaining({ media_type: mediaType, title })]);
    expect(hits[0]?.availability.known).toBe(true);
  });
});
