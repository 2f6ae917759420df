import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Sandbox } from '@radarr/streaming-sandbox';

const PRELOAD = fileURLToPath(new URL('moved-clock.mjs', import.meta.url));

/** Longer than a process takes to look at the file. */
const NOTICED_AFTER_MS = 200;

/** One clock for api processes and the sandbox, which runs on from wherever it is moved to. */
export class MovedClock {
  private movedMs = 0;

  private constructor(
    private readonly folder: string,
    private readonly sandbox: Sandbox,
  ) {}

  static async create(sandbox: Sandbox): Promise<MovedClock> {
    const clock = new MovedClock(await mkdtemp(join(tmpdir(), 'streaming-clock-')), sandbox);
    await clock.advance(0);
    return clock;
  }

  /** What a process needs to live by this clock. */
  get variables(): NodeJS.ProcessEnv {
    return { NODE_OPTIONS: `--import=${PRELOAD}`, MOVED_CLOCK_FILE: this.file };
  }

  async advance(ms: number): Promise<void> {
    this.movedMs += ms;
    this.sandbox.clock.advance(ms);
    await writeFile(this.file, String(this.movedMs));
    await sleep(NOTICED_AFTER_MS);
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  private get file(): string {
    return join(this.folder, 'moved-ms');
  }
}
