import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const IN_PAGE = /(?:src|href)="\/(assets\/[^"]+\.js)"/g;
const STATIC_IMPORT = /(?:from|import)\s*"(\.{1,2}\/[^"]+\.js)"/g;

/**
 * The scripts that a browser fetches before a page shows anything: those of the page itself, and whatever they import
 * without being asked to.
 * @param {string} folder the built page
 * @returns {{ files: string[], gzipBytes: number }}
 */
export function firstLoad(folder) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const waiting = Array.from(page.matchAll(IN_PAGE), ([, file]) => file);
  const files = new Set();
  let gzipBytes = 0;
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    const code = readFileSync(join(folder, file), 'utf8');
    gzipBytes += gzipSync(code, { level: 9 }).length;
    for (const [, imported] of code.matchAll(STATIC_IMPORT))
      waiting.push(normalize(join(dirname(file), imported)));
  }
  return { files: [...files], gzipBytes };
}
