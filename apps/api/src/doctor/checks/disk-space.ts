import { statfs } from 'node:fs/promises';
import { resolve } from 'node:path';
import { findings, type Check } from '../finding.js';
import { sizeOf } from '../words.js';
import { nearestFolder } from './data-folder.js';

const { ok, warning, problem } = findings('disk space');

const MEBIBYTE = 1024 * 1024;
/** A database that cannot write ends. */
const TOO_LITTLE = 200 * MEBIBYTE;
/** A new id map takes its place beside the old one. */
const LITTLE = 1024 * MEBIBYTE;

const MAKE_ROOM = 'Make room on that disk, set DATA_DIR to a larger one, or lower IMAGE_CACHE_MB.';

/** How much is left on the disk of the data folder. */
export const checkDiskSpace: Check = async ({ environment }) => {
  const folder = await nearestFolder(resolve(environment.DATA_DIR));
  const { bavail, bsize } = await statfs(folder);
  return judgeSpace(bavail * bsize, folder);
};

/** What so much free space means. */
export function judgeSpace(bytes: number, folder: string) {
  const says = `${sizeOf(bytes)} are free on the disk of ${folder}.`;
  if (bytes < TOO_LITTLE) return problem(says, MAKE_ROOM);
  return bytes < LITTLE ? warning(says, MAKE_ROOM) : ok(says);
}
