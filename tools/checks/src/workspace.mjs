import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The repository's folder, with a slash at the end. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The parsed package-lock.json. */
export const readLock = () => JSON.parse(readFileSync(`${ROOT}package-lock.json`, 'utf8'));

/** The folders of the workspace's packages, such as `libs/streaming-core`. */
export const packageFolders = ({ packages }) =>
  Object.keys(packages).filter((path) => path !== '' && !path.includes('node_modules/'));
