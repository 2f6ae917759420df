import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const ENTRY = '\0entry';
const PEERS = [/^react($|\/)/, /^react-dom($|\/)/, /^@tanstack\/react-query($|\/)/];

/**
 * Bundles a few lines of code for browsers, as an application that installs our packages would, without their peers.
 * @param {string} code such as `export { Poster } from '@radarr/streaming-react'`
 * @param {{ root: string }} options `root`: where packages are looked for
 * @returns {Promise<{ code: string, gzipBytes: number }>} of all chunks together
 */
export async function bundleOf(code, { root }) {
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === ENTRY ? ENTRY : undefined),
        load: (id) => (id === ENTRY ? code : undefined),
      },
    ],
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      rolldownOptions: { input: ENTRY, external: PEERS, preserveEntrySignatures: 'strict' },
    },
  });
  const text = output.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
  return { code: text, gzipBytes: gzipSync(text, { level: 9 }).length };
}
