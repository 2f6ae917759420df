import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { findings, type Check } from '../finding.js';

const { ok, problem } = findings('data folder');

/** Whether the folder of the data can be written to, or made. */
export const checkDataFolder: Check = async ({ environment }) => {
  const folder = resolve(environment.DATA_DIR);
  const there = await stat(folder).catch(() => undefined);
  if (there && !there.isDirectory())
    return problem(`DATA_DIR ${folder} is a file, not a folder.`, 'Set DATA_DIR to a folder.');
  const place = there ? folder : await nearestFolder(folder);
  const writable = await access(place, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!writable)
    return problem(
      `This user may not write to ${place}.`,
      `Give this user ${place} (chown), or set DATA_DIR to another folder.`,
    );
  return ok(there ? `${folder} can be written to.` : `${folder} is not there yet; the first start makes it.`);
};

/** The nearest folder above that is there. */
export async function nearestFolder(folder: string): Promise<string> {
  const there = await stat(folder).catch(() => undefined);
  return there?.isDirectory() === true || dirname(folder) === folder
    ? folder
    : nearestFolder(dirname(folder));
}
