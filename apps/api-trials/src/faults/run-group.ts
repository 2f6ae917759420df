import { rm } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { API_PROGRAM_SECRETS } from '@radarr/tool-programs';
import { ask, type Answer } from './answer.js';
import { cellsOf, type Cell } from './cell.js';
import { isOrder, type Age, type Endpoint } from './endpoint.js';
import { ORDERS, ROUNDS } from './endpoints.js';
import { ageIn, type State } from './expectation.js';
import { meaningOf, type UpstreamName } from './fault.js';
import { differences } from './judge-cell.js';
import { complaintAboutKept, keptExpectation, readKeptRows, TABLES, type TableName } from './kept-rows.js';
import type { Lane, LaneApi } from './lane.js';
import { MemoryWatch, MEMORY_LIMIT_MB } from './memory.js';
import { SOURCE_DEADLINE_MS } from './patience.js';
import type { Trial } from './selection.js';
import { allDifferences } from './report.js';
import { Strike } from './strike.js';

/** Something that must hold of a process besides its answers. */
export interface Check {
  readonly what: string;
  /** What is wrong; undefined: nothing. */
  readonly complaint: string | undefined;
}

/** What came of one fault at one upstream. */
export interface GroupResult extends Trial {
  readonly cells: readonly Cell[];
  readonly checks: readonly Check[];
  readonly memoryMb: number;
  /** What each process printed. */
  readonly logs: readonly (readonly [state: string, output: string])[];
  readonly seconds: number;
  /** More than one when the machine was too busy for the outcome to mean anything. */
  readonly attempts: number;
}

const HOUR_MS = 3_600_000;

/** When each kind of answer is past its time; the longest that one is kept is seven days after that. */
const AGES: readonly (readonly [age: Age, afterMs: number])[] = [
  ['hours', 1.5 * HOUR_MS],
  ['day', 25 * HOUR_MS],
  ['week', (7 * 24 + 0.4) * HOUR_MS],
];

const LOOK_AGAIN_MS = 400;

/** How the api says that its own database kept it waiting for a second. It then goes on without, which is another trial. */
const DATABASE_LATE = '"type":"store-paused"';

/** How often a trial is made at most. */
const MOST_ATTEMPTS = 3;

/** Runs all cells of one fault at one upstream, anew when the machine was too busy for its outcome to mean anything. */
export async function runGroup(lane: Lane, trial: Trial, attempt = 1): Promise<GroupResult> {
  const result = await runOnce(lane, trial);
  const isOver = allDifferences([result]).length === 0 || !wasTooBusy(result) || attempt === MOST_ATTEMPTS;
  return isOver ? { ...result, attempts: attempt } : runGroup(lane, trial, attempt + 1);
}

/** Whether the machine had so much else to do that no time measured on it means anything. */
const wasTooBusy = ({ logs }: Pick<GroupResult, 'logs'>): boolean =>
  (loadavg()[0] ?? 0) > 2 * availableParallelism() ||
  logs.some(([, output]) => output.includes(DATABASE_LATE));

/** A cold process first, then one that remembers everything. */
async function runOnce(lane: Lane, trial: Trial): Promise<Omit<GroupResult, 'attempts'>> {
  const group = new Group(lane, trial);
  const began = performance.now();
  if (trial.meetings.includes('cold')) await group.runCold();
  if (trial.meetings.includes('filled')) await group.runFilled();
  return { ...group.result(), seconds: Math.round((performance.now() - began) / 1000) };
}

class Group {
  private readonly cells: readonly Cell[];
  private readonly checks: Check[] = [];
  private readonly strike: Strike;
  private readonly before = new Map<Endpoint, Answer>();
  private readonly logs: (readonly [state: string, output: string])[] = [];
  private memoryMb = 0;

  constructor(
    private readonly lane: Lane,
    private readonly trial: Trial,
  ) {
    this.cells = cellsOf(trial);
    this.strike = new Strike(lane.sandbox, trial);
  }

  result(): Omit<GroupResult, 'seconds' | 'attempts'> {
    const { trial, cells, checks, memoryMb, logs } = this;
    return { ...trial, cells, checks, memoryMb, logs };
  }

  /** The fault is there before the process is. */
  async runCold(): Promise<void> {
    const urls = await this.strike.urls();
    await this.strike.begin();
    const api = await this.lane.start('connected', urls);
    const memory = new MemoryWatch(api.pid);
    memory.begin();
    for (const round of [...ROUNDS, ...ORDERS.map((order) => [order])]) await this.lookAt(api, round, 'cold');
    await this.end(api, 'cold', memory);
  }

  /** The fault comes when everything is remembered, and stays until it is past its time. */
  async runFilled(): Promise<void> {
    const api = await this.lane.start('filled', await this.strike.urls());
    // Twice: what is looked up behind the first answer is in the second.
    for (const endpoint of [...ROUNDS, ...ROUNDS].flat()) this.before.set(endpoint, await ask(api, endpoint));
    await this.strike.begin();
    const memory = new MemoryWatch(api.pid);
    memory.begin();
    await this.lookAtFresh(api);
    let passedMs = 0;
    for (const [age, afterMs] of AGES) {
      await api.clock.advance(afterMs - passedMs);
      passedMs = afterMs;
      await this.lookAtOld(api, age);
    }
    await this.end(api, 'stale', memory);
  }

  private async lookAtFresh(api: LaneApi): Promise<void> {
    const calls = await this.lane.sandbox.calls();
    for (const round of ROUNDS) await this.lookAt(api, round, 'fresh');
    const made = (await this.lane.sandbox.calls()) - calls;
    this.check('fresh: no upstream is asked', made === 0 ? undefined : `${made} calls`);
  }

  private async lookAtOld(api: LaneApi, age: Age): Promise<void> {
    const isDue = (cell: Cell): boolean => cell.state === 'stale' && ageIn(cell) === age;
    const due = new Map(this.cells.filter(isDue).map((cell) => [cell.endpoint, cell]));
    const rounds = [...ROUNDS, ...ORDERS.map((order) => [order])];
    for (const round of rounds) {
      await Promise.all(
        round.flatMap((endpoint) => {
          const cell = due.get(endpoint);
          return cell ? [this.untilSettled(api, cell)] : [];
        }),
      );
    }
  }

  private async lookAt(api: LaneApi, round: readonly Endpoint[], state: State): Promise<void> {
    await Promise.all(
      round.map(async (endpoint) => {
        const cell = this.cells.find((each) => each.endpoint === endpoint && each.state === state);
        if (cell) this.note(cell, await ask(api, endpoint));
      }),
    );
  }

  /** What is old is answered at once; that its source fails shows when somebody has tried to renew it. */
  private async untilSettled(api: LaneApi, cell: Cell): Promise<void> {
    const { endpoint, expected } = cell;
    const end = performance.now() + expected.withinMs + SOURCE_DEADLINE_MS;
    const first = await ask(api, endpoint);
    this.note(cell, first);
    if (endpoint.asks[this.trial.upstream] !== undefined && first.status !== 200 && expected.status === 200)
      return;
    while (cell.differs.length > 0 && !isOrder(endpoint)) {
      if (performance.now() > end) return;
      await sleep(LOOK_AGAIN_MS);
      this.note(cell, await ask(api, endpoint));
    }
  }

  private note(cell: Cell, answer: Answer): void {
    cell.answer = answer;
    const leaked = Object.entries(API_PROGRAM_SECRETS).filter(([, secret]) => answer.text.includes(secret));
    cell.differs = [
      ...differences(cell.expected, answer, this.before.get(cell.endpoint)),
      ...leaked.map(([name]) => `leaks ${name}`),
    ];
  }

  /** Looks at everything but the answers. */
  private async end(api: LaneApi, state: 'cold' | 'stale', memory: MemoryWatch): Promise<void> {
    const growthMb = memory.growthMb();
    this.memoryMb = Math.max(this.memoryMb, growthMb);
    this.check(
      `${state}: memory grows by at most ${MEMORY_LIMIT_MB} MB`,
      growthMb > MEMORY_LIMIT_MB ? `${growthMb} MB` : undefined,
    );
    const code = await api.close();
    this.check(`${state}: the process ends in order`, code === 0 ? undefined : `exit code ${code}`);
    const output = api.output();
    this.logs.push([state, output]);
    for (const [name, secret] of Object.entries(API_PROGRAM_SECRETS)) {
      this.check(
        `${state}: the log keeps ${name} secret`,
        output.includes(secret) ? 'it does not' : undefined,
      );
    }
    await this.strike.end();
    await this.checkKept(api.folder, state);
    await rm(api.folder, { recursive: true, force: true });
  }

  private async checkKept(folder: string, state: 'cold' | 'stale'): Promise<void> {
    const { upstream, fault } = this.trial;
    const kept = await readKeptRows(folder);
    for (const [table, upstreams] of Object.entries(TABLES) as [TableName, readonly UpstreamName[]][]) {
      for (const each of upstreams) {
        const expected = each === upstream ? keptExpectation(table, { upstream, fault, state }) : 'some';
        const complaint = complaintAboutKept(expected, this.lane.filled[table][each], kept[table][each]);
        const isOwn = each === upstream && meaningOf(fault, upstream) !== 'harmless';
        this.check(`${state}: ${table} of ${each}${isOwn ? `: ${expected}` : ''}`, complaint);
      }
    }
  }

  private check(what: string, complaint: string | undefined): void {
    this.checks.push({ what, complaint });
  }
}
