import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

const PROGRAM = fileURLToPath(new URL('../../programs/crash-writer.mjs', import.meta.url));
const KILLS = 20;

interface Found {
  readonly found: number[];
  readonly list: string[];
}

/** Needs the built files: the engine's thread starts from JavaScript. */
describe('kill -9', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'streaming-crash-'));
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  it(`during writes, ${KILLS} times, loses nothing that was committed`, async () => {
    let committed = -1;
    for (let kill = 0; kill <= KILLS; kill++) {
      const run = startWriter(dataDir, committed + 1);
      const found = await run.found;
      expect(found.found.slice(0, committed + 1)).toEqual(Array.from({ length: committed + 1 }, (_, n) => n));
      expect(new Set(found.list).size).toBe(committed < 0 ? 0 : 1);
      expect(Number(found.list[0] ?? -1)).toBeGreaterThanOrEqual(committed);
      await run.untilCommitted(committed + 15);
      await sleep(Math.random() * 100);
      committed = await run.kill();
    }
    process.stdout.write(`crash test: ${KILLS} kills during writes, ${committed + 1} commits, 0 lost\n`);
  }, 300_000);

  it('while the first start is under way leaves a directory that the next start opens', async () => {
    for (let kill = 0; kill < 5; kill++) {
      await rm(dataDir, { recursive: true, force: true });
      const run = startWriter(dataDir, 0);
      await sleep(150 + 200 * kill);
      await run.kill();
      const next = startWriter(dataDir, 0);
      expect(await next.found).toBeDefined();
      await next.kill();
      expect((await readdir(dataDir)).filter((name) => name.includes('.new-'))).toEqual([]);
    }
  }, 120_000);
});

function startWriter(dataDir: string, firstNumber: number) {
  const child = spawn(process.execPath, [PROGRAM, dataDir, String(firstNumber)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface(child.stdout);
  const ended = once(child, 'close');
  let committed = firstNumber - 1;
  let hear: () => void = () => undefined;
  const found = new Promise<Found>((resolve, reject) => {
    lines.on('line', (line) => {
      const fact = JSON.parse(line) as Found & { committed?: number };
      if (fact.committed === undefined) resolve(fact);
      else committed = fact.committed;
      hear();
    });
    void ended.then(() => reject(new Error('The writer ended before it opened the database.')));
  });
  found.catch(() => undefined);
  return {
    found,
    untilCommitted: (number: number) =>
      new Promise<void>((resolve) => {
        hear = () => committed >= number && resolve();
        hear();
      }),
    /** @returns the number of the last write that it said was committed */
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
      return committed;
    },
  };
}
