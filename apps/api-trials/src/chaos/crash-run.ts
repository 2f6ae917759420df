import { setTimeout as sleep } from 'node:timers/promises';
import type { SandboxProgram } from '@radarr/tool-programs';
import { connectAccount } from './account.js';
import { BoughtOffers } from './bought-offers.js';
import type { Crash } from './faults/crashes.js';
import type { Judge } from './judge/judge.js';
import { PROMISES } from './judge/promises.js';
import { factsIn, factsLost, newestOf, type StoredFacts } from './judge/stored-facts.js';
import { processorWaitMs } from './leaks/processor-wait.js';
import { Load } from './load/load.js';
import type { QuestionTitles } from './load/questions.js';
import { sendOnce, type Observation } from './load/send-once.js';
import { RECOVERY_MS, recovered } from './recovery.js';
import type { Life, Replica } from './replica.js';

/** What a run of crashes needs. */
export interface CrashStage {
  readonly sandbox: SandboxProgram;
  readonly replica: Replica;
  readonly judge: Judge;
  readonly titles: QuestionTitles;
  readonly creditsCap: number;
}

const CALLERS = 6;
const REST_MS = 20;

/** Kills one process on its embedded database again and again, and looks what is still there. */
export class CrashRun {
  /** One row for each crash. */
  readonly rows: (string | number)[][] = [];
  private readonly bought = new BoughtOffers();
  private facts: StoredFacts | undefined;
  private killedAtMs = Date.now();

  constructor(private readonly stage: CrashStage) {}

  async run(crashes: readonly Crash[]): Promise<void> {
    const { replica, sandbox } = this.stage;
    await this.rise('the first start');
    if (replica.life) await connectAccount(replica.life, sandbox);
    for (const crash of crashes) {
      await this.suffer(crash);
      await this.rise(`${crash.when}, after ${crash.afterMs} ms`);
    }
    await replica.end('SIGTERM');
  }

  private async suffer({ when, afterMs }: Crash): Promise<void> {
    const { replica } = this.stage;
    if (when === 'starting') {
      this.killedAtMs = Date.now();
      await replica.end('SIGKILL');
      await replica.startInVain(afterMs);
      return;
    }
    const load = this.load();
    await sleep(afterMs);
    this.killedAtMs = Date.now();
    await replica.end('SIGKILL');
    await load.stop();
  }

  /** Starts the process, and looks whether all is there that was there before. */
  private async rise(after: string): Promise<void> {
    const { replica, judge } = this.stage;
    const beganMs = Date.now();
    await replica.start();
    const startedMs = Date.now() - beganMs;
    const { life } = replica;
    if (!life) throw new Error('the process did not start');
    await this.look(life);
    const { ms, last } = await recovered([replica]);
    // What else runs on the machine is no fault of the process.
    const waitedMs = processorWaitMs(life.pid);
    const tookMs = startedMs + ms - waitedMs;
    judge.tally.note(PROMISES.recovery, tookMs > RECOVERY_MS ? `${tookMs} ms, at last: ${last}` : undefined);
    for (const complaint of await this.bought.complaints(life, this.killedAtMs))
      judge.tally.note(PROMISES.committed, complaint);
    this.rows.push([this.rows.length, after, startedMs, ms, waitedMs]);
  }

  private load(): Load {
    const { titles, replica } = this.stage;
    return new Load({
      lives: [() => replica.life],
      callersEach: CALLERS,
      restMs: REST_MS,
      titles,
      onObservation: (observation) => this.hear(observation),
    });
  }

  private hear(observation: Observation): void {
    this.stage.judge.hear(observation);
    this.bought.hear(observation);
    const { target, answer } = observation;
    if (target.endsWith('/status') && answer?.status === 200 && !target.includes('trakt'))
      this.facts = newestOf(this.facts, factsIn(answer.body));
  }

  private async look(life: Life): Promise<void> {
    const { sandbox, judge, creditsCap } = this.stage;
    const spent = await sandbox.creditsSpent();
    const { answer } = await sendOnce(life, { target: '/api/streaming/status' });
    if (answer?.status !== 200) throw new Error('a process that is ready tells no status');
    const facts = factsIn(answer.body);
    const lost = this.facts ? factsLost(this.facts, facts) : [];
    judge.tally.note(PROMISES.committed, lost.length > 0 ? lost.join('; ') : undefined);
    this.facts = newestOf(this.facts, facts);
    const isWell = spent <= creditsCap && facts.booked <= creditsCap && facts.booked >= spent;
    const told = `cap ${creditsCap}, spent ${spent}, in the ledger ${facts.booked}`;
    judge.tally.note(PROMISES.credits, isWell ? undefined : told);
  }
}
