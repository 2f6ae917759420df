import {
  createDatabase,
  startOwnRedis,
  startSandboxProgram,
  type OwnRedis,
  type SandboxProgram,
} from '@radarr/tool-programs';
import type { ApiDocument } from '../input/api-operations.js';
import type { Ways } from './faults/injector.js';
import { TcpProxy } from './faults/tcp-proxy.js';
import { Judge } from './judge/judge.js';
import { knownTitles } from './known-titles.js';
import { MemoryReports } from './leaks/memory-reports.js';
import type { QuestionTitles } from './load/questions.js';
import { Replica } from './replica.js';
import { zoneOfNoon } from './time-zone.js';
import { World } from './world.js';

/** How long feeds and lists are fresh, in seconds: short, so that the world's days show soon. */
const TTL_SECONDS = 4;

/** For how long a list that is not marked may be of a day that is over: as long as a feed and a list are fresh together, and as making them takes on a busy machine. */
export const FRESH_MS = 2 * TTL_SECONDS * 1_000 + 6_000;

/** How long Trakt's tokens are good for: they are renewed at half of it. */
const TOKEN_SECONDS = 20;

/** How long each answer of the world takes at least. */
const LATENCY_MS = 150;

/** How a stage is set. */
export interface StageOptions {
  readonly replicas: number;
  readonly creditsCap: number;
}

/** Everything that a trial over several processes needs. */
export interface Stage {
  readonly sandbox: SandboxProgram;
  /** The database by a way that nobody cuts. */
  readonly database: string;
  readonly redis: OwnRedis;
  readonly ways: readonly Ways[];
  readonly replicas: readonly Replica[];
  readonly memory: MemoryReports;
  readonly titles: QuestionTitles;
  readonly world: World;
  readonly judge: Judge;
  readonly close: () => Promise<void>;
}

/** Starts the world, the servers, the ways to them and the processes. */
export async function setStage({ replicas: count, creditsCap }: StageOptions): Promise<Stage> {
  const noon = `${new Date().toISOString().slice(0, 10)}T12:00:00Z`;
  const sandbox = await startSandboxProgram(
    ...['--watchmode-requests-per-minute', '1000000', '--now', noon],
    ...['--trakt-token-seconds', String(TOKEN_SECONDS)],
  );
  const [database, redis, memory] = await Promise.all([
    createDatabase(),
    startOwnRedis(),
    MemoryReports.create(),
  ]);
  // Far away, as the world is: so that faults meet work that is under way.
  await sandbox.setFault({ upstream: '*', kind: 'latency', latencyMs: LATENCY_MS });
  const titles = await knownTitles(sandbox);
  const world = new World(sandbox, titles.famous);
  await world.begin();
  const ways = await Promise.all(
    Array.from({ length: count }, async () => ({
      postgres: await TcpProxy.to(targetOf(database)),
      redis: await TcpProxy.to(targetOf(redis.url)),
    })),
  );
  const replicas = ways.map(
    (way, number) =>
      new Replica(number, sandbox, {
        ...variablesFor(creditsCap),
        ...memory.variables,
        DATABASE_URL: through(database, way.postgres),
        REDIS_URL: through(redis.url, way.redis),
      }),
  );
  await Promise.all(replicas.map((replica) => replica.start()));
  const judge = new Judge({ document: await documentOf(replicas), world, freshMs: FRESH_MS });
  return {
    ...{ sandbox, database, redis, ways, replicas, memory, titles, world, judge },
    close: async () => {
      await Promise.all(replicas.map((replica) => replica.end('SIGTERM')));
      for (const way of ways) Object.values(way).forEach((proxy) => proxy.close());
      await redis.kill();
      await sandbox.close();
      await memory.close();
    },
  };
}

/** The variables of every process: short times, so that much happens. */
export const variablesFor = (creditsCap: number): NodeJS.ProcessEnv => ({
  LOG_LEVEL: 'debug',
  STREAMING_SECRET_KEY: 'a-key-for-trials-that-encrypts-tokens-1234567890',
  CREDITS_PER_DAY: String(creditsCap),
  CREDITS_TIME_ZONE: zoneOfNoon(),
  TTL_TMDB_TRENDING_SECONDS: String(TTL_SECONDS),
  TTL_TRAKT_TRENDING_SECONDS: String(TTL_SECONDS),
  TTL_AGGREGATED_TRENDING_SECONDS: String(TTL_SECONDS),
  TTL_DEGRADED_SECONDS: String(TTL_SECONDS),
  TTL_COMING_SOON_SECONDS: '60',
  JOB_TRENDING_SECONDS: '10',
  JOB_COMING_SOON_SECONDS: '60',
  JOB_PROVIDERS_SECONDS: '60',
  JOB_ID_MAP_SECONDS: '20',
  JOB_CREDITS_SECONDS: '15',
  JOB_EXPIRY_SECONDS: '30',
});

/** The OpenAPI document, as the first process serves it. */
export async function documentOf([replica]: readonly Replica[]): Promise<ApiDocument> {
  const url = replica?.life?.url ?? '';
  return (await (await fetch(`${url}/api/openapi.json`)).json()) as ApiDocument;
}

function targetOf(address: string): { host: string; port: number } {
  const { hostname, port } = new URL(address);
  return { host: hostname, port: Number(port) };
}

function through(address: string, proxy: TcpProxy): string {
  const url = new URL(address);
  url.hostname = proxy.address.host;
  url.port = String(proxy.address.port);
  return url.href;
}
