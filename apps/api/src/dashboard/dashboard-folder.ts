import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where `npm run build` puts the dashboard. */
export const DASHBOARD_DIR = fileURLToPath(new URL('../../../web/dist', import.meta.url));

/** The page that all of the dashboard's addresses show. */
export const PAGE = 'index.html';

/** Folders and names without anything that could lead elsewhere: no dot at the beginning, nothing encoded. */
const PATH = /^(\/[\w-][\w.-]*)+$/;

/** Whether the dashboard has been built. */
export const isBuilt = (folder: string): boolean => existsSync(join(folder, PAGE));

/** Whether the path of an address is a file in the folder. */
export async function hasFile(folder: string, path: string): Promise<boolean> {
  if (!PATH.test(path)) return false;
  return stat(join(folder, path)).then(
    (found) => found.isFile(),
    () => false,
  );
}
