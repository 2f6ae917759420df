import { rm, stat, utimes } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { StoreError } from '@radarr/streaming-core';
import { createOwnerFile, readOwner, type LockOwner } from './lock-owner.js';
import { describeThisProcess, lookUpOwner } from './process-identity.js';
import { succeed, type Holder } from './succession.js';

/** How a directory is locked. */
export interface DirectoryLockOptions {
  /** The lock file. */
  readonly file: string;
  /** What it protects, for messages. */
  readonly directory: string;
  /** Called once when the lock is found to belong to another process. Nothing may be written from then on. */
  readonly onLost: (error: StoreError) => void;
  /** Called when an owner has to be watched, which takes some seconds. */
  readonly onContended?: (owner: string) => void;
  /** How often the owner shows that it lives. @default 1000 */
  readonly beatMs?: number;
  /** After how many beats of silence an owner that cannot be looked up counts as dead. @default 5 */
  readonly silentBeats?: number;
  /** Leaves the directory to an owner that cannot be looked up, without watching it. @default false */
  readonly fromDeadOnly?: boolean;
  /** Who asks. @default this process */
  readonly self?: LockOwner;
}

/**
 * Keeps every other process from a directory, in this container, in others that share the volume, and on other
 * machines. An owner that can be looked up is judged at once; any other is watched: the owner touches its lock file
 * at every beat, and loses it after a silence.
 */
export class DirectoryLock {
  readonly #timer: NodeJS.Timeout;
  #beating: Promise<void> = Promise.resolve();
  #held = true;

  private constructor(
    private readonly self: LockOwner,
    private readonly options: DirectoryLockOptions,
  ) {
    this.#timer = setInterval(() => {
      this.#beating = this.#beat();
    }, options.beatMs ?? 1000);
    this.#timer.unref();
  }

  /**
   * Takes the lock.
   * @throws {StoreError} `STORE_ERROR` when another living process has it; the message says which and what to do
   */
  static async acquire(options: DirectoryLockOptions): Promise<DirectoryLock> {
    const self = options.self ?? (await describeThisProcess());
    const assertGone = (holder: Holder): Promise<void> => assertHolderGone(holder, self, options);
    await succeed({ file: options.file, self, assertGone });
    return new DirectoryLock(self, options);
  }

  /** Gives the lock back, unless it is lost already. */
  async release(): Promise<void> {
    if (!this.#held) return;
    this.#end();
    await this.#beating;
    if (await this.#isOwner()) await rm(this.options.file, { force: true });
  }

  async #beat(): Promise<void> {
    try {
      const owner = await readOwner(this.options.file);
      if (!this.#held) return;
      // Somebody removed the file by hand: put it back, unless somebody else was quicker.
      if (owner === undefined && (await createOwnerFile(this.options.file, this.self))) return;
      if (owner?.token === this.self.token) await this.#touch();
      else this.#lose();
    } catch {
      // The file system fails for a moment. If it goes on, others see a silence, and we then see their lock.
    }
  }

  async #touch(): Promise<void> {
    const now = new Date();
    await utimes(this.options.file, now, now);
  }

  #lose(): void {
    this.#end();
    this.options.onLost(
      new StoreError(
        `${this.options.directory} was taken over by another process while this one stood still.`,
      ),
    );
  }

  #end(): void {
    this.#held = false;
    clearInterval(this.#timer);
  }

  async #isOwner(): Promise<boolean> {
    return (await readOwner(this.options.file))?.token === this.self.token;
  }
}

async function assertHolderGone(
  holder: Holder,
  self: LockOwner,
  options: DirectoryLockOptions,
): Promise<void> {
  const state = await lookUpOwner(holder.owner, self);
  if (state === 'dead') return;
  const name = `process ${holder.owner.pid} on ${holder.owner.host}`;
  if (state === 'unknown' && options.fromDeadOnly !== true) {
    options.onContended?.(name);
    if (await staysSilent(holder.file, options)) return;
  }
  throw new StoreError(
    `${options.directory} is in use by ${name}. Stop that process, or give this one another directory; ` +
      'for several processes on one database use a PostgreSQL server.',
  );
}

/** Compares the file's time with itself only: the clocks of two machines may differ. */
async function staysSilent(file: string, options: DirectoryLockOptions): Promise<boolean> {
  const { beatMs = 1000, silentBeats = 5 } = options;
  const before = await changeTime(file);
  for (let beat = 0; beat < silentBeats; beat++) {
    await sleep(beatMs);
    const now = await changeTime(file);
    if (now === undefined) return true;
    if (now !== before) return false;
  }
  return true;
}

async function changeTime(file: string): Promise<number | undefined> {
  return stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );
}
