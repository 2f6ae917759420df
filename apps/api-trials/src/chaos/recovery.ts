import { setTimeout as sleep } from 'node:timers/promises';
import { PROBES } from './load/questions.js';
import { sendOnce } from './load/send-once.js';
import type { Replica } from './replica.js';

/** How long everything may take to be well again after a fault. */
export const RECOVERY_MS = 10_000;

/** How often it is looked. */
const LOOK_MS = 100;

/** What recovery took, and what was still wrong when it was looked last before the end. */
export interface Recovery {
  readonly ms: number;
  readonly last: string;
}

/** Waits until every replica answers every probe with 200; gives up after some time beyond what is allowed. */
export async function recovered(replicas: readonly Replica[]): Promise<Recovery> {
  const beganMs = Date.now();
  let last = 'nothing';
  for (;;) {
    const wrong = (await Promise.all(replicas.map(troubleOf))).find((trouble) => trouble !== undefined);
    const ms = Date.now() - beganMs;
    if (wrong === undefined || ms > 3 * RECOVERY_MS) return { ms, last: wrong ?? last };
    last = wrong;
    await sleep(LOOK_MS);
  }
}

async function troubleOf({ life }: Replica): Promise<string | undefined> {
  if (!life) return 'a replica is down';
  for (const probe of PROBES) {
    const { answer, failure } = await sendOnce(life, probe);
    if (answer?.status !== 200)
      return `replica ${life.replica + 1} ${probe.target}: ${answer?.status ?? failure ?? 'nothing'}`;
  }
  return undefined;
}
