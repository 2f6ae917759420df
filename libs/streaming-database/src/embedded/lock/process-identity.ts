import { randomUUID } from 'node:crypto';
import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { codeOf, type LockOwner } from './lock-owner.js';

/** Describes this process as the owner of a lock. */
export async function describeThisProcess(): Promise<LockOwner> {
  const [bootId, pidNamespace, stat] = await Promise.all([
    readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => undefined),
    readlink('/proc/self/ns/pid').catch(() => undefined),
    readProcessStat(process.pid),
  ]);
  return {
    token: randomUUID(),
    host: hostname(),
    pid: process.pid,
    ...(bootId !== undefined && { bootId: bootId.trim() }),
    ...(pidNamespace !== undefined && { pidNamespace }),
    ...(stat !== undefined && { processStart: stat.start }),
  };
}

/**
 * Whether the process that wrote a lock file still runs. A number alone proves nothing: after a crash another process
 * gets it, and in every container the first one is number 1. So the number counts only within the same run of the
 * same machine and the same numbering, and only together with the time at which the process began.
 * @returns `unknown` when it cannot be seen from here: another container or machine, or not Linux
 */
export async function lookUpOwner(owner: LockOwner, self: LockOwner): Promise<'alive' | 'dead' | 'unknown'> {
  const { bootId, pidNamespace, processStart } = owner;
  if (bootId === undefined || pidNamespace === undefined || processStart === undefined) return 'unknown';
  if (bootId !== self.bootId || pidNamespace !== self.pidNamespace) return 'unknown';
  if (!processExists(owner.pid)) return 'dead';
  const stat = await readProcessStat(owner.pid);
  if (stat === undefined) return 'unknown';
  return stat.start === processStart && !stat.ended ? 'alive' : 'dead';
}

function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: there is one, of another user.
    return codeOf(error) !== 'ESRCH';
  }
}

/** @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html fields 3 (state) and 22 (starttime) */
async function readProcessStat(pid: number): Promise<{ start: string; ended: boolean } | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  // Field 2 is the program's name in brackets, which may hold blanks and brackets itself.
  const [state, ...rest] = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const start = rest[22 - 4];
  return start === undefined ? undefined : { start, ended: state === 'Z' || state === 'X' };
}
