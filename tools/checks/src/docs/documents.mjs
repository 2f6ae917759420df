import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { packageFolders, readLock, ROOT } from '../workspace.mjs';

/** The project's documentation: the root's pages, docs/, and the README of each package. */
export function readDocuments() {
  const pages = readdirSync(`${ROOT}docs`, { recursive: true }).map((name) => `docs/${name}`);
  const readmes = packageFolders(readLock()).map((folder) => `${folder}/README.md`);
  return ['README.md', 'CONTRIBUTING.md', ...pages.sort(), ...readmes]
    .filter((file) => file.endsWith('.md') && existsSync(`${ROOT}${file}`))
    .map((file) => ({ file, source: readFileSync(`${ROOT}${file}`, 'utf8') }));
}
