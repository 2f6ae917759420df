import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DirectoryLock, type DirectoryLockOptions } from './directory-lock.js';
import type { LockOwner } from './lock-owner.js';
import { describeThisProcess } from './process-identity.js';

/** So short that a silence is over in no time. */
const BEAT_MS = 20;

describe('DirectoryLock', () => {
  let folder: string;
  let file: string;
  const held: DirectoryLock[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'streaming-lock-'));
    file = join(folder, 'database.lock');
  });
  afterEach(async () => {
    await Promise.all(held.splice(0).map((lock) => lock.release()));
    await rm(folder, { recursive: true, force: true });
  });

  const acquire = async (options: Partial<DirectoryLockOptions> = {}): Promise<DirectoryLock> => {
    const onLost = (): void => undefined;
    const lock = await DirectoryLock.acquire({
      file,
      directory: folder,
      onLost,
      beatMs: BEAT_MS,
      ...options,
    });
    held.push(lock);
    return lock;
  };
  const leaveBehind = (owner: LockOwner): Promise<void> => writeFile(file, JSON.stringify(owner));

  it('refuses a second owner, names the first and says what to do', async () => {
    await acquire();
    await expect(acquire()).rejects.toMatchObject({
      code: 'STORE_ERROR',
      message: expect.stringMatching(
        new RegExp(`in use by process ${process.pid} on .+ Stop that process, or .+ PostgreSQL server`),
      ),
    });
  });

  it('is free again after its release, and leaves no file', async () => {
    await (await acquire()).release();
    expect(await readdir(folder)).toEqual([]);
    await acquire();
  });

  it('takes over at once from an owner whose process is gone', async () => {
    await leaveBehind({ ...(await describeThisProcess()), token: 'dead', pid: 2 ** 22 + 1 });
    await acquire({ onContended: () => expect('the owner').toBe('looked up') });
    expect(await readdir(folder)).toEqual(['database.lock']);
  });

  it('takes over at once from an owner whose number belongs to another process now', async () => {
    await leaveBehind({ ...(await describeThisProcess()), token: 'dead', processStart: '1' });
    await acquire({ onContended: () => expect('the owner').toBe('looked up') });
  });

  it.each([
    ['of another container', { pidNamespace: 'pid:[1]' }],
    ['of another machine', { bootId: 'other' }],
    ['that tells nothing but its number', { bootId: undefined, pidNamespace: undefined }],
  ])('watches an owner %s, and takes over after its silence', async (_who, difference) => {
    const watched: string[] = [];
    const self = await describeThisProcess();
    await leaveBehind({ ...self, ...difference, token: 'dead', pid: 1 } as LockOwner);
    await acquire({ onContended: (owner) => watched.push(owner) });
    expect(watched).toEqual([`process 1 on ${self.host}`]);
  });

  it('refuses when an owner that cannot be looked up shows signs of life', async () => {
    await leaveBehind({ token: 'abc', host: 'elsewhere', pid: 1 });
    const beating = setInterval(() => void utimes(file, new Date(), new Date()), BEAT_MS);
    try {
      await expect(acquire()).rejects.toThrow(/in use by process 1 on elsewhere/);
    } finally {
      clearInterval(beating);
    }
  });

  it('beats, so that another container is refused', async () => {
    await acquire();
    const elsewhere = { ...(await describeThisProcess()), pidNamespace: 'pid:[1]' };
    await expect(acquire({ self: elsewhere })).rejects.toThrow(/in use/);
  });

  it('takes over from an owner that crashed while it wrote its file', async () => {
    await writeFile(file, '{"token":"ab');
    await acquire();
  });

  it('lets exactly one of many take over from a dead owner', async () => {
    const self = await describeThisProcess();
    for (let round = 0; round < 20; round++) {
      await leaveBehind({ ...self, token: `dead${round}`, processStart: '1' });
      const tries = Array.from({ length: 12 }, (_, n) =>
        acquire({ self: { ...self, token: `${round}-${n}` } }),
      );
      const results = await Promise.allSettled(tries);
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await readdir(folder)).toEqual(['database.lock']);
      await Promise.all(held.splice(0).map((lock) => lock.release()));
    }
  });

  it('inherits from an heir that died before it moved in', async () => {
    const self = { ...(await describeThisProcess()), processStart: '1' };
    await leaveBehind({ ...self, token: 'aaa' });
    await writeFile(`${file}.heir-of-aaa`, JSON.stringify({ ...self, token: 'bbb' }));
    await acquire();
    expect(await readdir(folder)).toEqual(['database.lock']);
  });

  it('gives up when another process has taken over, and leaves the lock to it', async () => {
    const lost = new Promise<Error>((onLost) => void acquire({ onLost }));
    await untilExists(file);
    const other = JSON.stringify({ token: 'fff', host: 'elsewhere', pid: 1 });
    await writeFile(file, other);
    expect(await lost).toMatchObject({ code: 'STORE_ERROR', message: expect.stringContaining('taken over') });
    await held[0]?.release();
    expect(await readFile(file, 'utf8')).toBe(other);
  });

  it('puts its file back when somebody removed it', async () => {
    await acquire();
    await rm(file);
    await untilExists(file);
    await expect(acquire()).rejects.toThrow(/in use/);
  });
});

async function untilExists(file: string): Promise<void> {
  while ((await readFile(file, 'utf8').catch(() => '')) === '') await sleep(1);
}
