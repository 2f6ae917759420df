import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ChaosRun } from './chaos/chaos-run.js';
import { scheduleOf } from './chaos/faults/schedule.js';
import { PROMISES } from './chaos/judge/promises.js';
import { watchSteadily } from './chaos/leaks/steady.js';
import { chaosPlan } from './chaos/plan.js';
import { table, tallySection, writeReport } from './chaos/report.js';
import { setStage, type Stage } from './chaos/stage.js';

const REPLICAS = 3;
const { seed, faults, minutes } = chaosPlan(process.env);
/** So many that people and jobs have them spent before the end, and not at once. */
const CREDITS_CAP = 60 + 8 * faults;

let stage: Stage;
beforeAll(async () => {
  stage = await setStage({ replicas: REPLICAS, creditsCap: CREDITS_CAP });
}, 120_000);
afterAll(() => stage.close(), 60_000);

it('whatever is killed, paused and cut, nothing is lost, doubled or wrong', async () => {
  const run = new ChaosRun(stage, CREDITS_CAP);
  const { judge, replicas } = stage;
  const steady: string[] = [];
  try {
    await run.run(scheduleOf({ seed, faults, replicas: REPLICAS }));
    if (minutes > 0) {
      await Promise.all(replicas.map((replica) => replica.end('SIGTERM')));
      await replicas[0]?.start();
      const { lines, complaints } = await watchSteadily(stage, minutes);
      steady.push(...lines);
      for (const complaint of complaints) judge.tally.note(PROMISES.leaks, complaint);
    }
  } finally {
    writeReport('chaos', [
      `seed ${seed}, ${faults} faults, ${REPLICAS} replicas, ${CREDITS_CAP} credits, ${await stage.sandbox.creditsSpent()} spent, ${stage.world.days.length} days`,
      tallySection(judge.tally),
      table(['outcome', 'requests'], Object.entries(judge.outcomes)),
      table(['', 'at s', 'fault', 'lasted ms', 'recovered ms', 'last trouble'], run.rows),
      [...run.leaks.lines, ...steady].map((line) => `- ${line}`).join('\n'),
    ]);
  }
  expect(judge.tally.complaints()).toEqual([]);
}, 3_600_000);
