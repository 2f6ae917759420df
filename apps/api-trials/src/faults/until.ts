import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_EVERY_MS = 300;

/**
 * Waits until something is so.
 * @throws when it is not within the time
 */
export async function until(isSo: () => Promise<boolean>, withinMs: number): Promise<void> {
  const end = performance.now() + withinMs;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`it was not so within ${withinMs} ms`);
    await sleep(LOOK_EVERY_MS);
  }
}
