import { readFileSync, writeFileSync } from 'node:fs';

/**
 * By how much a process may grow, in megabytes: by what filling its caches takes, and by ten connections with five
 * megabytes each that the collector has not taken back yet. Ten bodies of fifty megabytes would be beyond it.
 */
export const MEMORY_LIMIT_MB = 300;

const field = (pid: number, name: 'VmHWM' | 'VmRSS'): number => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) / 1024;
};

/** Watches how much memory a process takes, where the system tells (Linux). */
export class MemoryWatch {
  private fromMb = 0;

  constructor(private readonly pid: number) {}

  /** Begins to watch. */
  begin(): void {
    if (process.platform !== 'linux') return;
    // Forgets the peak of before.
    writeFileSync(`/proc/${this.pid}/clear_refs`, '5');
    this.fromMb = field(this.pid, 'VmRSS');
  }

  /** By how many megabytes it was at most above where it began. */
  growthMb(): number {
    return process.platform === 'linux' ? Math.round(field(this.pid, 'VmHWM') - this.fromMb) : 0;
  }
}
