import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

const SOURCE = new URL('./service-worker-source.js', import.meta.url);
/** Files that are asked for by name, and so are no part of the bundle. */
const ALWAYS = ['/', '/manifest.webmanifest', '/icon.svg'];

/** Writes `/service-worker.js`, which knows every file of this very build. */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    generateBundle: async function (_, bundle) {
      const assets = Object.keys(bundle).filter((file) => /^assets\/.*\.(?:js|css)$/.test(file));
      const files = [...ALWAYS, ...assets.map((file) => `/${file}`)];
      const version = createHash('sha256').update(files.join()).digest('hex').slice(0, 12);
      const facts = `const VERSION = ${JSON.stringify(version)};\nconst FILES = ${JSON.stringify(files)};\n`;
      const source = facts + (await readFile(SOURCE, 'utf8'));
      this.emitFile({ type: 'asset', fileName: 'service-worker.js', source });
    },
  };
}
