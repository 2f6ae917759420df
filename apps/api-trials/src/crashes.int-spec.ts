import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startSandboxProgram, type SandboxProgram } from '@radarr/tool-programs';
import { CrashRun, type CrashStage } from './chaos/crash-run.js';
import { crashesOf } from './chaos/faults/crashes.js';
import { Judge } from './chaos/judge/judge.js';
import { PROMISES } from './chaos/judge/promises.js';
import { knownTitles } from './chaos/known-titles.js';
import { chaosPlan } from './chaos/plan.js';
import { Replica } from './chaos/replica.js';
import { table, tallySection, writeReport } from './chaos/report.js';
import { documentOf, FRESH_MS, variablesFor } from './chaos/stage.js';
import { World } from './chaos/world.js';

const { seed, rounds } = chaosPlan(process.env);
const CREDITS_CAP = 40 + 8 * rounds;
const { committed, credits, snapshots, right, flight, recovery } = PROMISES;

let folder: string;
let sandbox: SandboxProgram;
let stage: CrashStage;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'streaming-crashes-'));
  sandbox = await startSandboxProgram('--watchmode-requests-per-minute', '1000000');
  const titles = await knownTitles(sandbox);
  const world = new World(sandbox, titles.famous);
  await world.begin();
  const replica = new Replica(0, sandbox, { ...variablesFor(CREDITS_CAP), DATA_DIR: folder });
  await replica.start();
  const judge = new Judge({
    document: await documentOf([replica]),
    world,
    freshMs: FRESH_MS,
    promises: [committed, credits, snapshots, right, flight, recovery],
  });
  await replica.end('SIGTERM');
  stage = { sandbox, replica, judge, titles, creditsCap: CREDITS_CAP };
}, 120_000);
afterAll(async () => {
  await stage.replica.end('SIGKILL');
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

it('one process on its embedded database loses nothing, however often it is killed', async () => {
  const run = new CrashRun(stage);
  const { judge } = stage;
  try {
    await run.run(crashesOf({ seed, rounds }));
  } finally {
    writeReport('crashes', [
      `seed ${seed}, ${rounds} times kill -9, ${CREDITS_CAP} credits, ${await sandbox.creditsSpent()} spent`,
      tallySection(judge.tally),
      table(['outcome', 'requests'], Object.entries(judge.outcomes)),
      table(['', 'killed', 'started ms', 'recovered ms', 'waited for a processor ms'], run.rows),
    ]);
  }
  expect(judge.tally.complaints()).toEqual([]);
}, 1_800_000);
