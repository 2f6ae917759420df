import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const PRELOAD = fileURLToPath(new URL('clock-preload.mjs', import.meta.url));

/** Longer than a process takes to look at the file. */
const NOTICED_AFTER_MS = 200;

/** Makes a clock for programs, which runs on from wherever it is moved to. */
export async function createMovedClock({ startsAt, alsoAdvance = () => undefined } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'streaming-clock-'));
  const file = join(folder, 'moved-ms');
  let movedMs = startsAt === undefined ? 0 : Date.parse(startsAt) - Date.now();
  const write = () => writeFile(file, String(movedMs));
  await write();
  return {
    variables: { NODE_OPTIONS: `--import=${PRELOAD}`, MOVED_CLOCK_FILE: file },
    advance: async (ms) => {
      movedMs += ms;
      await alsoAdvance(ms);
      await write();
      await sleep(NOTICED_AFTER_MS);
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
