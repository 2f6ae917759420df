import { rename, rm } from 'node:fs/promises';
import { createOwnerFile, readOwner, type LockOwner } from './lock-owner.js';

/** The file of the owner that counts, and the files that led to it. */
export interface Holder {
  readonly file: string;
  readonly owner: LockOwner;
}

export interface SuccessionOptions {
  readonly file: string;
  readonly self: LockOwner;
  /** Decides whether the present holder is gone for good; throws when it is not. */
  readonly assertGone: (holder: Holder) => Promise<void>;
}

/**
 * Becomes the owner of a lock file, first or as heir of a dead owner. Of any number that try at once, one succeeds.
 *
 * A dead owner has one heir: whoever first creates the file that is named after the owner's token. Only the heir then
 * renames that file over the lock file, in one step. To delete the dead owner's lock and to create one's own would be
 * two steps: the second of two starters would delete the lock that the first has just made. An heir that dies before
 * its rename has an heir itself.
 */
export async function succeed({ file, self, assertGone }: SuccessionOptions): Promise<void> {
  for (;;) {
    const line = await lineOfHolders(file);
    const [first] = line;
    const last = line.at(-1);
    if (first === undefined || last === undefined) {
      if (await createOwnerFile(file, self)) return;
      continue;
    }
    await assertGone(last);
    const own = heirFile(file, last.owner);
    if (!(await createOwnerFile(own, self))) continue;
    if ((await readOwner(file))?.token !== first.owner.token) {
      // The line ended while we looked at it: this inheritance is gone.
      await rm(own, { force: true });
      continue;
    }
    await rename(own, file);
    await Promise.all(line.slice(1).map((holder) => rm(holder.file, { force: true })));
    return;
  }
}

async function lineOfHolders(file: string): Promise<Holder[]> {
  const line: Holder[] = [];
  for (let next = file; ;) {
    const owner = await readOwner(next);
    if (owner === undefined) return line;
    line.push({ file: next, owner });
    next = heirFile(file, owner);
  }
}

function heirFile(file: string, owner: LockOwner): string {
  return `${file}.heir-of-${owner.token}`;
}
