import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createMovedClock,
  startApiProgram,
  startSandboxProgram,
  type ApiProgram,
  type MovedClock,
  type SandboxProgram,
} from '@radarr/tool-programs';
import { ask } from './answer.js';
import { ENDPOINTS, ORDERS, REFRESHED_TITLE, ROUNDS } from './endpoints.js';
import { readKeptRows, type KeptRows } from './kept-rows.js';
import { SOURCE_DEADLINE_MS } from './patience.js';
import { until } from './until.js';

/** When every trial begins: early on a day, so that its lists are still the day's when they are past their time. */
const STARTS_AT = '2026-11-10T02:00:00.000Z';
const MINUTE_MS = 60_000;

/** How long the process is given to have looked everything up. */
const FILLED_WITHIN_MS = 120_000;

/** Times that are the same for every answer where the configuration can say so, and credits enough for all. */
const VARIABLES = {
  JOBS_ENABLED: 'false',
  LOG_LEVEL: 'debug',
  SOURCE_DEADLINE_MS: String(SOURCE_DEADLINE_MS),
  CREDITS_PER_DAY: '1000000',
  CREDITS_PER_MONTH: '10000000',
  STREAMING_SECRET_KEY: 'a-key-for-trials-that-encrypts-tokens-1234567890',
  TTL_TMDB_TRENDING_SECONDS: '3600',
  TTL_TRAKT_TRENDING_SECONDS: '3600',
  TTL_AGGREGATED_TRENDING_SECONDS: '3600',
  TTL_TMDB_PROVIDERS_SECONDS: '3600',
  TTL_WATCHMODE_AVAILABILITY_SECONDS: '3600',
  TTL_COMING_SOON_SECONDS: '3600',
  // A list that lacks something is soon looked at again.
  TTL_DEGRADED_SECONDS: '2',
};

/** An api that lives by a clock of the trial, with what it keeps in a folder that stays when it has ended. */
export interface LaneApi extends ApiProgram {
  readonly clock: MovedClock;
  readonly folder: string;
}

/** A sandbox, and what an api in front of it keeps: trials on it run one after the other. */
export class Lane {
  private constructor(
    readonly sandbox: SandboxProgram,
    private readonly home: string,
    /** What is kept once everything was asked. */
    readonly filled: KeptRows,
  ) {}

  /** Starts a sandbox and fills a folder by asking everything of an api, twice over: connected, and then filled. */
  static async open(): Promise<Lane> {
    const sandbox = await startSandboxProgram(
      '--now',
      STARTS_AT,
      ...['--watchmode-quota', '10000000', '--watchmode-requests-per-minute', '1000000'],
    );
    const home = await mkdtemp(join(tmpdir(), 'streaming-faults-'));
    // Only the host that connects accounts answers: nothing else is to be remembered.
    for (const upstream of ['tmdb', 'trakt', 'watchmode'])
      await sandbox.setFault({ upstream, kind: 'reset' });
    const connecting = await startLaneApi({ sandbox, folder: join(home, 'connected') });
    await connect(connecting, sandbox);
    await connecting.close();
    await sandbox.clearFaults();
    await cp(join(home, 'connected'), join(home, 'filled'), { recursive: true });
    const filling = await startLaneApi({ sandbox, folder: join(home, 'filled') });
    await fill(filling);
    await filling.close();
    await sandbox.tokens('remember');
    return new Lane(sandbox, home, await readKeptRows(join(home, 'filled')));
  }

  /** Starts an api that remembers nothing but its account, or everything. */
  async start(
    memory: 'connected' | 'filled',
    urls: SandboxProgram['urls'] = this.sandbox.urls,
  ): Promise<LaneApi> {
    const folder = await mkdtemp(join(this.home, `${memory}-`));
    await cp(join(this.home, memory), folder, { recursive: true });
    await this.sandbox.tokens('recall');
    const startsAt = new Date(Date.parse(STARTS_AT) + 2 * MINUTE_MS).toISOString();
    await this.sandbox.moveClock({ now: startsAt });
    return startLaneApi({ sandbox: { ...this.sandbox, urls }, folder, startsAt });
  }

  async close(): Promise<void> {
    await this.sandbox.close();
    await rm(this.home, { recursive: true, force: true });
  }
}

async function startLaneApi({
  sandbox,
  folder,
  startsAt = STARTS_AT,
}: {
  readonly sandbox: SandboxProgram;
  readonly folder: string;
  readonly startsAt?: string;
}): Promise<LaneApi> {
  const clock = await createMovedClock({
    startsAt,
    alsoAdvance: (ms) => sandbox.moveClock({ advanceMs: ms }),
  });
  const api = await startApiProgram(sandbox, { ...VARIABLES, ...clock.variables, DATA_DIR: folder });
  const close = async (): Promise<number | null> => {
    const code = await api.close();
    await clock.close();
    return code;
  };
  return { ...api, clock, folder, close };
}

/** Connects an account as a person would. */
async function connect(api: LaneApi, sandbox: SandboxProgram): Promise<void> {
  const [, init] = ORDERS;
  if (!init) throw new Error('there is no order to ask for a code');
  const { text } = await ask(api, init);
  const { data } = JSON.parse(text) as { readonly data: { readonly user_code: string } };
  await sandbox.approve(data.user_code);
  const status = find('/trakt/auth/status');
  await until(async () => (await ask(api, status)).text.includes('"status":"connected"'), FILLED_WITHIN_MS);
}

/** Asks for everything until nothing is missing any more. */
async function fill(api: LaneApi): Promise<void> {
  const refreshed = { ...find('/availability/603'), path: `/api/streaming/availability/${REFRESHED_TITLE}` };
  await until(async () => {
    const answers = [await ask(api, refreshed)];
    for (const round of ROUNDS)
      answers.push(...(await Promise.all(round.map((endpoint) => ask(api, endpoint)))));
    return answers.every(
      ({ text, degraded, unknownOffers = 0 }) =>
        degraded !== true && unknownOffers === 0 && !/"(facts_)?pending":[1-9]/.test(text),
    );
  }, FILLED_WITHIN_MS);
}

function find(part: string) {
  const endpoint = ENDPOINTS.find(({ path }) => path.includes(part));
  if (!endpoint) throw new Error(`there is no endpoint with ${part}`);
  return endpoint;
}
