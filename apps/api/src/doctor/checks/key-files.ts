import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { findings, type Check } from '../finding.js';
import { counted, listed } from '../words.js';

const { ok, warning, skipped } = findings('key files');

const NAMES = ['api-key', 'secret-key'];

/** What a file's mode gives to others than its owner. */
const OTHERS = 0o077;

/** Whether the keys that were generated can be read by nobody else. Their content is not looked at. */
export const checkKeyFiles: Check = async ({ environment }) => {
  if (process.platform === 'win32') return skipped('Windows tells who may read a file in other ways.');
  const found = await Promise.all(
    NAMES.map(async (name) => {
      const path = join(environment.DATA_DIR, name);
      const facts = await stat(path).catch(() => undefined);
      return facts === undefined ? [] : [{ path, isOpen: (facts.mode & OTHERS) !== 0 }];
    }),
  );
  const files = found.flat();
  const open = files.filter(({ isOpen }) => isOpen).map(({ path }) => path);
  if (open.length > 0)
    return warning(
      `Others than their owner may read ${listed(open)}.`,
      `chmod 600 ${open.map((path) => `'${path}'`).join(' ')}`,
    );
  return ok(
    files.length === 0 ? 'None was generated.' : `${counted(files.length, 'file')}, for their owner alone.`,
  );
};
