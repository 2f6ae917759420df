import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { TitleKey } from '@radarr/streaming-core';
import { createDatabase, query, type SandboxProgram, startSandboxProgram } from '@radarr/tool-programs';
import type { AvailabilityResponse } from './availability/availability.response.js';
import { startApiProcess, type ApiProcess } from './testing/api-process.js';
import { creditsOf, runJob } from './testing/api-status.js';
import { mappedTitles } from './testing/mapped-titles.js';
import { twoDays } from './testing/two-days.js';
import { until } from './testing/until.js';

/** Everything that was observed, for whoever wants to read it. */
const TABLE = fileURLToPath(new URL('../../../.cache/credits.md', import.meta.url));
const CAP = 33;
const TITLES = 500;
const REPLICAS = 4;
const [TODAY, TOMORROW] = twoDays();

/** How many titles one process was asked about, and with what success. */
interface Tally {
  readonly asked: number;
  /** Answered with 200, and TMDB's word fresh in it. */
  readonly answered: number;
  /** Of these, with Watchmode's word too. */
  readonly withWatchmode: number;
}

describe('four api processes on one PostgreSQL and one account at Watchmode', () => {
  const rows: string[] = [];
  let sandbox: SandboxProgram;
  let database: string;
  let titles: readonly TitleKey[];
  let replicas: ApiProcess[];

  beforeEach(async () => {
    sandbox = await startSandboxProgram('--watchmode-requests-per-minute', '1000000');
    database = await createDatabase();
    titles = await mappedTitles(sandbox, TITLES);
    replicas = await startAll(TODAY);
    expect(await runJob(first(), 'id-map')).toMatchObject({ outcome: 'done' });
    expect(await sandbox.creditsSpent()).toBe(0);
  }, 120_000);
  afterEach(async () => {
    await endAll();
    await sandbox.close();
  }, 60_000);
  afterAll(() => {
    mkdirSync(fileURLToPath(new URL('../../../.cache/', import.meta.url)), { recursive: true });
    const head = [
      '| situation | process | titles | answered | with Watchmode | TMDB alone | calls at Watchmode | spent at Watchmode | ledger spent | reserved | left |',
      '|---|---|---|---|---|---|---|---|---|---|---|',
    ];
    writeFileSync(TABLE, `${[...head, ...rows].join('\n')}\n`);
  });

  const start = (timeZone: string): Promise<ApiProcess> =>
    startApiProcess(sandbox, {
      DATABASE_URL: database,
      CREDITS_PER_DAY: String(CAP),
      CREDITS_TIME_ZONE: timeZone,
      // Four processes, their database and the whole world share one machine here; how fast they are is not the question.
      SOURCE_DEADLINE_MS: '60000',
    });
  const startAll = (timeZone: string): Promise<ApiProcess[]> =>
    Promise.all(Array.from({ length: REPLICAS }, () => start(timeZone)));
  const endAll = async (): Promise<void> => {
    await Promise.all(replicas.map((replica) => replica.end('SIGTERM')));
  };
  const first = (): ApiProcess => {
    const [api] = replicas;
    if (!api) throw new Error('no api is running');
    return api;
  };

  /** Asks every process about its part of the titles, all at once. */
  const askAll = async (): Promise<Tally[]> => {
    // Whoever is asked first buys the directory of providers; in the rush it may take long enough to be bought again.
    await (await first().ask('/api/streaming/providers')).arrayBuffer();
    await Promise.all(replicas.map(warmUp));
    return Promise.all(replicas.map((api, index) => tally(api, partOf(titles, index))));
  };
  const observe = async (situation: string, tallies: readonly Tally[]): Promise<Tally> => {
    const { spent, reserved, left } = (await creditsOf(first())).day;
    const total = tallies.reduce(sum);
    const row = (name: string | number, { asked, answered, withWatchmode }: Tally, ...credits: number[]) => {
      const answers = [asked, answered, withWatchmode, answered - withWatchmode];
      const cells = [situation, name, ...answers, ...credits];
      rows.push(`| ${cells.concat(Array<string>(11 - cells.length).fill('')).join(' | ')} |`);
    };
    tallies.forEach((part, index) => row(index + 1, part));
    row('all', total, await watchmodeCalls(sandbox), await sandbox.creditsSpent(), spent, reserved, left);
    return total;
  };

  it('spend what a day allows and never more, whoever is asked, restarts and midnight included', async () => {
    const answered = { asked: TITLES, answered: TITLES };

    const day = await observe('a fresh day', await askAll());
    expect(day).toMatchObject(answered);
    expect(await sandbox.creditsSpent()).toBe(CAP);
    expect((await creditsOf(first())).day).toMatchObject({ cap: CAP, spent: CAP, reserved: 0, left: 0 });
    // One of them bought the directory of providers, for all.
    expect((await sandbox.watchmodeCalls())['GET /v1/sources/']).toBe(1);
    // On a slow machine some of its answers come after ours were sent; they are in the next ones.
    expect(day.withWatchmode).toBeGreaterThan(0);
    expect(day.withWatchmode).toBeLessThan(CAP);

    await replicas.pop()?.end('SIGTERM');
    replicas.push(await start(TODAY));
    expect(await observe('one is started anew', await askAll())).toMatchObject(answered);
    expect(await sandbox.creditsSpent()).toBe(CAP);

    await endAll();
    replicas = await startAll(TOMORROW);
    const next = await observe('the next day', await askAll());
    expect(next).toMatchObject(answered);
    expect(next.withWatchmode).toBeGreaterThanOrEqual(day.withWatchmode);
    expect(await sandbox.creditsSpent()).toBe(2 * CAP);
    expect((await creditsOf(first())).day).toMatchObject({ spent: CAP, reserved: 0, left: 0 });
  }, 400_000);

  it('lose at most what one has reserved that is killed, and never spend more', async () => {
    const victim = replicas.pop();
    await sandbox.setFault({
      upstream: 'watchmode',
      endpoint: '/v1/title/*',
      kind: 'latency',
      latencyMs: 500,
    });
    const cut = tally(victim ?? first(), partOf(titles, REPLICAS - 1)).catch(() => undefined);
    await until(async () => (await titleCalls(sandbox)) > 0);
    const rest = askAll();
    await victim?.end('SIGKILL');
    const killedAt = new Date().toISOString();
    const tallies = await rest;
    await cut;
    await sandbox.clearFaults();

    const total = await observe('one is killed', tallies);
    expect(total.answered).toBe(total.asked);
    const { spent, reserved, left } = (await creditsOf(first())).day;
    expect([spent + reserved, left]).toEqual([CAP, 0]);
    expect(await sandbox.creditsSpent()).toBeLessThanOrEqual(CAP);
    // Only what the killed one had under way is lost.
    expect(reserved).toBeGreaterThan(0);
    const open = await query<{ late: number }>(
      database,
      `SELECT count(*) FILTER (WHERE reserved_at > '${killedAt}')::int AS late FROM streaming_credit_reservations`,
    );
    expect(open).toEqual([{ late: 0 }]);

    await query(
      database,
      `UPDATE streaming_credit_reservations SET reserved_at = now() - interval '2 hours', ends_at = now() - interval '1 hour'`,
    );
    await observe('what was reserved has lapsed', await askAll());
    expect((await creditsOf(first())).day).toMatchObject({ spent: CAP, reserved: 0, left: 0 });
    expect(await sandbox.creditsSpent()).toBeLessThanOrEqual(CAP);
  }, 300_000);
});

async function tally(api: ApiProcess, titles: readonly TitleKey[]): Promise<Tally> {
  const answers = (await Promise.all(titles.map((title) => sourcesOf(api, title)))).filter(isAnswer);
  const withWatchmode = answers.filter((sources) => sources.get('watchmode') === 'ok').length;
  return { asked: titles.length, answered: answers.length, withWatchmode };
}

const isAnswer = (sources: ReadonlyMap<string, string> | undefined): boolean => sources?.get('tmdb') === 'ok';

/** What each source came to in the answer about a title; nothing when there is none. */
async function sourcesOf(
  api: ApiProcess,
  { mediaType, tmdbId }: TitleKey,
): Promise<ReadonlyMap<string, string>> {
  const response = await api.ask(`/api/streaming/availability/${tmdbId}?media_type=${mediaType}`);
  if (response.status !== 200) return new Map();
  const { data } = (await response.json()) as AvailabilityResponse;
  return new Map(data.sources.map(({ source, status }) => [source, status]));
}

/** Has a process open its connections to TMDB, as one that has run for a while: the rush is not about those. */
const warmUp = (api: ApiProcess): Promise<unknown> =>
  Promise.all(Array.from('abcdefgh', (letter) => api.ask(`/api/streaming/search?q=${letter}`)));

/** Every fourth title: films and shows, famous and obscure ones go to each process. */
const partOf = (titles: readonly TitleKey[], part: number): TitleKey[] =>
  titles.filter((_, index) => index % REPLICAS === part);

const sum = (a: Tally, b: Tally): Tally => ({
  asked: a.asked + b.asked,
  answered: a.answered + b.answered,
  withWatchmode: a.withWatchmode + b.withWatchmode,
});

/** How many calls came to Watchmode's API, the id map aside. */
const watchmodeCalls = (sandbox: SandboxProgram): Promise<number> => callsTo(sandbox, 'GET /v1/');

const titleCalls = (sandbox: SandboxProgram): Promise<number> => callsTo(sandbox, 'GET /v1/title/');

async function callsTo(sandbox: SandboxProgram, prefix: string): Promise<number> {
  const calls = Object.entries(await sandbox.watchmodeCalls());
  return calls.reduce((sum, [endpoint, count]) => sum + (endpoint.startsWith(prefix) ? count : 0), 0);
}
