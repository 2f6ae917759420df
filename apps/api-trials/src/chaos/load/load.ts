import { setTimeout as sleep } from 'node:timers/promises';
import type { Life } from '../replica.js';
import { questions, type QuestionTitles } from './questions.js';
import { sendOnce, type Observation } from './send-once.js';

/** How the load is to be. */
export interface LoadOptions {
  /** The process that is asked at each turn; none while it is down. */
  readonly lives: readonly (() => Life | undefined)[];
  readonly callersEach: number;
  /** How long a caller rests after an answer, in milliseconds. */
  readonly restMs: number;
  readonly titles: QuestionTitles;
  readonly onObservation: (observation: Observation) => void;
}

/** How long a caller whose replica is down waits before it looks again. */
const DOWN_REST_MS = 50;

/** Callers that ask without end, each one replica, until they are stopped. */
export class Load {
  private isOver = false;
  private readonly callers: Promise<void>[];

  constructor(private readonly options: LoadOptions) {
    const asked = questions(options.titles);
    this.callers = options.lives.flatMap((life) =>
      Array.from({ length: options.callersEach }, () => this.call(life, asked)),
    );
  }

  /** Resolves when the last answer has come. */
  async stop(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.callers);
  }

  private async call(lifeNow: () => Life | undefined, asked: ReturnType<typeof questions>): Promise<void> {
    const { restMs, onObservation } = this.options;
    while (!this.isOver) {
      const life = lifeNow();
      if (!life) {
        await sleep(DOWN_REST_MS);
        continue;
      }
      onObservation(await sendOnce(life, asked.next().value));
      await sleep(restMs);
    }
  }
}
