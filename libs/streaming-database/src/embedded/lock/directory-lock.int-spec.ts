import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { describeThisProcess } from './process-identity.js';

const PROGRAM = fileURLToPath(new URL('../../../programs/lock-contender.mjs', import.meta.url));
const CONTENDERS = 12;

/** Needs the built files: each contender is a process of its own. */
describe('many processes that lock one directory at once', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'streaming-lock-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it.each(['free', 'left by a crashed process'])('leave one winner when it is %s', async (state) => {
    const file = join(folder, 'database.lock');
    if (state !== 'free') {
      const dead = { ...(await describeThisProcess()), processStart: '1' };
      await writeFile(file, JSON.stringify(dead));
    }
    const contenders = Array.from({ length: CONTENDERS }, () => new Contender(file));
    try {
      await Promise.all(contenders.map((contender) => contender.hears('ready')));
      for (const contender of contenders) contender.start();
      const verdicts = await Promise.all(contenders.map((contender) => contender.verdict()));
      expect(verdicts.sort()).toEqual([...Array<string>(CONTENDERS - 1).fill('refused'), 'won']);
    } finally {
      await Promise.all(contenders.map((contender) => contender.end()));
    }
  });
});

class Contender {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #lines: AsyncIterator<string>;

  constructor(file: string) {
    this.#child = spawn(process.execPath, [PROGRAM, file], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#lines = createInterface(this.#child.stdout)[Symbol.asyncIterator]();
  }

  async hears(word: string): Promise<void> {
    expect(await this.verdict()).toBe(word);
  }

  start(): void {
    this.#child.stdin.write('go\n');
  }

  async verdict(): Promise<string> {
    return String((await this.#lines.next()).value);
  }

  async end(): Promise<void> {
    const exited = once(this.#child, 'exit');
    this.#child.stdin.end();
    await exited;
  }
}
