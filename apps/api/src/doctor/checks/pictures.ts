import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { findings, type Check } from '../finding.js';
import { counted, sizeOf } from '../words.js';

const { ok, warning } = findings('pictures');

const MEBIBYTE = 1024 * 1024;
/** A cap that was lowered holds from the next picture on; a new one goes over it for a moment. */
const TOLERATED = 1.1;

/** What the kept posters and logos take, beside what they may. */
export const checkPictures: Check = async ({ environment, demo }) => {
  const { DATA_DIR, IMAGE_CACHE_MB } = environment;
  const folder = join(DATA_DIR, ...(demo ? ['demo'] : []), 'images');
  const names = await readdir(folder).catch((): string[] => []);
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const says = `${counted(names.length, 'picture')} take ${sizeOf(bytes)} of ${IMAGE_CACHE_MB} MB.`;
  return bytes > IMAGE_CACHE_MB * MEBIBYTE * TOLERATED
    ? warning(
        says,
        `Delete ${folder} if the api does not shrink it by itself; the pictures are fetched anew.`,
      )
    : ok(says);
};
