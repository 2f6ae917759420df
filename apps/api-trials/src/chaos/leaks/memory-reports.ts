import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Life } from '../replica.js';

const PRELOAD = fileURLToPath(new URL('../../../programs/memory-report.mjs', import.meta.url));

/** What a process holds after its garbage was collected. */
export interface MemoryReport {
  /** In bytes. */
  readonly heapUsed: number;
  /** Buffers and the like, in bytes. */
  readonly external: number;
  /** Timers, sockets and whatever else keeps it running. */
  readonly resources: number;
}

/** Asks processes how much memory they hold. */
export class MemoryReports {
  private constructor(private readonly folder: string) {}

  static async create(): Promise<MemoryReports> {
    const reports = new MemoryReports(await mkdtemp(join(tmpdir(), 'streaming-memory-')));
    await writeFile(reports.file, '');
    return reports;
  }

  /** What a process needs to answer. */
  get variables(): NodeJS.ProcessEnv {
    return { NODE_OPTIONS: `--import=${PRELOAD}`, MEMORY_REPORT_FILE: this.file };
  }

  async of({ pid }: Life): Promise<MemoryReport> {
    await writeFile(this.file, '');
    process.kill(pid, 'SIGUSR2');
    for (;;) {
      const text = await readFile(this.file, 'utf8');
      if (text.endsWith('\n')) return JSON.parse(text) as MemoryReport;
      await sleep(20);
    }
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  private get file(): string {
    return join(this.folder, 'report');
  }
}
