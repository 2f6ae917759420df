import { setTimeout as sleep } from 'node:timers/promises';
import { accountStatus, connectAccount, renewalIsOpen } from './account.js';
import { toldFault, type Fault, type ScheduledFault } from './faults/fault.js';
import { inject } from './faults/injector.js';
import { doubledRuns, runsIn } from './judge/job-runs.js';
import { PROMISES } from './judge/promises.js';
import { LeakCheck } from './leaks/leak-check.js';
import { Load } from './load/load.js';
import { RECOVERY_MS, recovered } from './recovery.js';
import { rush } from './rush.js';
import type { Stage } from './stage.js';
import { Watch } from './watch.js';

const CALLERS_EACH = 3;
const REST_MS = 100;

/** The world's days: each lasts for some faults. */
const FAULTS_A_DAY = 3;

/** How long the load runs before the first fault: every job has begun, every list is there. */
const WARM_UP_MS = 5_000;

/** Runs faults against processes under load. */
export class ChaosRun {
  /** One row for each fault. */
  readonly rows: (string | number)[][] = [];
  readonly leaks: LeakCheck;
  private readonly beganMs = Date.now();
  /** How many renewals were cut by a kill -9, of which nobody can know how they ended. */
  private cutRenewals = 0;

  constructor(
    private readonly stage: Stage,
    private readonly creditsCap: number,
  ) {
    this.leaks = new LeakCheck(stage);
  }

  async run(schedule: readonly ScheduledFault[]): Promise<void> {
    const { stage } = this;
    const { judge, sandbox, database, replicas, titles } = stage;
    const [first] = replicas;
    if (!first?.life) throw new Error('no process is running');
    await connectAccount(first.life, sandbox);
    const watch = new Watch({ tally: judge.tally, sandbox, database, creditsCap: this.creditsCap });
    const load = new Load({
      lives: replicas.map((replica) => () => replica.life),
      callersEach: CALLERS_EACH,
      restMs: REST_MS,
      titles,
      onObservation: (observation) => judge.hear(observation),
    });
    try {
      await this.sufferAll(schedule);
    } finally {
      await load.stop();
      await watch.stop();
    }
    await this.judgeAccount();
    this.judgeJobs();
    this.judgeEnds();
  }

  private async sufferAll(schedule: readonly ScheduledFault[]): Promise<void> {
    const { judge, world } = this.stage;
    await sleep(WARM_UP_MS);
    this.leaks.begin();
    for (const [index, { afterMs, fault }] of schedule.entries()) {
      await sleep(afterMs);
      if (index % FAULTS_A_DAY === FAULTS_A_DAY - 1) {
        await world.nextDay();
        judge.catchUp();
      }
      await this.suffer(fault);
    }
    await sleep(WARM_UP_MS);
    for (const complaint of await this.leaks.complaints()) judge.tally.note(PROMISES.leaks, complaint);
  }

  /** One fault, and the way back from it. */
  private async suffer(fault: Fault): Promise<void> {
    const { replicas, judge, database } = this.stage;
    // A renewal that is cut by a kill -9 breaks the account for good, by no fault of ours: that one is left to chance.
    const renew = fault.kind !== 'kill';
    await rush(replicas, { renew, onObservation: (observation) => judge.hear(observation) });
    const atMs = Date.now();
    const injected = inject(fault, this.stage);
    if (fault.kind === 'kill') {
      await sleep(50);
      if (await renewalIsOpen(database)) this.cutRenewals += 1;
    }
    await injected;
    const lastedMs = Date.now() - atMs;
    const { ms, last } = await recovered(replicas);
    this.leaks.begin();
    const told = toldFault(fault);
    judge.tally.note(PROMISES.recovery, ms > RECOVERY_MS ? `${ms} ms after: ${told}: ${last}` : undefined);
    const since = (atMs - this.beganMs) / 1_000;
    this.rows.push([this.rows.length + 1, since.toFixed(1), told, lastedMs, ms, last]);
  }

  private judgeJobs(): void {
    const runs = this.stage.replicas.flatMap(({ lives }) => lives.flatMap(runsIn));
    const { tally } = this.stage.judge;
    runs.forEach(() => tally.note(PROMISES.jobs, undefined));
    for (const doubled of doubledRuns(runs)) tally.note(PROMISES.jobs, doubled);
  }

  /** Whoever is asked to end does so by itself. */
  private judgeEnds(): void {
    const { replicas, judge } = this.stage;
    for (const { replica, ending, exitCode } of replicas.flatMap(({ lives }) => lives)) {
      if (ending?.signal !== 'SIGTERM') continue;
      const told = `replica ${replica + 1} ended with ${String(exitCode)} on SIGTERM`;
      judge.tally.note(PROMISES.flight, exitCode === 0 ? undefined : told);
    }
  }

  private async judgeAccount(): Promise<void> {
    const { sandbox, replicas, judge } = this.stage;
    const { refreshed, refusedRefreshes } = await sandbox.accountCounts();
    for (let time = 0; time < refreshed; time += 1) judge.tally.note(PROMISES.trakt, undefined);
    const life = replicas.flatMap((replica) => replica.life ?? [])[0];
    const status = life ? await accountStatus(life) : 'unknown';
    const isWell = refusedRefreshes <= this.cutRenewals && (status === 'connected' || this.cutRenewals > 0);
    const told = `${refusedRefreshes} of ${refreshed} refused, ${this.cutRenewals} cut by a kill, the account is ${status}`;
    judge.tally.note(PROMISES.trakt, isWell ? undefined : told);
  }
}
