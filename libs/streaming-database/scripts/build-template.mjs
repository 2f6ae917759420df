// Part of the build: leaves the archive of an empty database beside the built files, so that a first start is quick.
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeTemplate } from '../dist/embedded/template.js';

const template = fileURLToPath(new URL('../dist/embedded-template.tar.gz', import.meta.url));
const engine = fileURLToPath(new URL('./pglite.wasm', import.meta.resolve('@electric-sql/pglite')));

const isNewer = (file, than) => {
  const writtenAt = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return writtenAt > statSync(than).mtimeMs;
};

// The archive depends on nothing but the engine.
if (!isNewer(template, engine)) await makeTemplate(template);
