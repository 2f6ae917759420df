import { readFile, writeFile, link, rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** Who holds a directory: the content of a lock file. */
export interface LockOwner {
  /** Random: two owners never have the same. */
  readonly token: string;
  readonly host: string;
  readonly pid: number;
  /** When the process began, in clock ticks since the machine did. Linux only. */
  readonly processStart?: string;
  /** Names one run of one machine. Linux only. */
  readonly bootId?: string;
  /** Names the numbering to which `pid` belongs: each container has its own. Linux only. */
  readonly pidNamespace?: string;
}

/** Stands for an owner that crashed while it wrote its file. Nothing is known of it but the file's own time. */
const UNREADABLE: LockOwner = { token: 'unreadable', host: 'an unknown host', pid: 0 };

const READ_ATTEMPTS = 10;
const READ_PAUSE_MS = 20;

/** The owner that a lock file names; undefined when there is no such file. */
export async function readOwner(file: string): Promise<LockOwner | undefined> {
  for (let attempt = 0; attempt < READ_ATTEMPTS; attempt++) {
    const text = await readFile(file, 'utf8').catch(ignoreMissing);
    if (text === undefined) return undefined;
    const owner = parseOwner(text);
    if (owner !== undefined) return owner;
    await sleep(READ_PAUSE_MS);
  }
  return UNREADABLE;
}

/**
 * Writes a lock file unless there is one. It appears with its whole content, or not at all.
 * @returns whether it was written
 */
export async function createOwnerFile(file: string, owner: LockOwner): Promise<boolean> {
  const draft = `${file}.draft-${owner.token}`;
  await writeFile(draft, JSON.stringify(owner));
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    return await createWithoutLink(file, owner);
  } finally {
    await rm(draft, { force: true });
  }
}

/** For file systems without hard links. A reader may see the file half written, and then tries again. */
async function createWithoutLink(file: string, owner: LockOwner): Promise<boolean> {
  try {
    await writeFile(file, JSON.stringify(owner), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function parseOwner(text: string): LockOwner | undefined {
  try {
    const owner = JSON.parse(text) as Partial<LockOwner> | null;
    const complete = typeof owner?.token === 'string' && typeof owner.pid === 'number';
    return complete && /^[0-9a-f-]+$/.test(owner.token ?? '') ? (owner as LockOwner) : undefined;
  } catch {
    return undefined;
  }
}

/** The code of a failed file operation, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}

function ignoreMissing(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error;
}
