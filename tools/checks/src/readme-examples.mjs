#!/usr/bin/env node
// Compiles every TypeScript example of the documentation against the packages' sources, with the workspace's settings.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readDocuments } from './docs/documents.mjs';
import { exampleFiles, namingDocuments } from './docs/examples.mjs';
import { ROOT } from './workspace.mjs';

const FOLDER = '.cache/readme-examples/';

const tsconfig = {
  extends: '../../tsconfig.base.json',
  compilerOptions: {
    noEmit: true,
    composite: false,
    incremental: false,
    jsx: 'react-jsx',
    // Components are for browsers, whose bundlers also follow the address of a style sheet.
    lib: ['es2023', 'es2024.string', 'dom', 'dom.iterable'],
    noUncheckedSideEffectImports: false,
    // An example may leave what it got to the reader.
    noUnusedLocals: false,
  },
  include: ['**/*.ts', '**/*.tsx'],
};

const examples = readDocuments().flatMap(exampleFiles);
rmSync(`${ROOT}${FOLDER}`, { recursive: true, force: true });
write('tsconfig.json', JSON.stringify(tsconfig));
for (const { path, text } of examples) write(path, text);

const { status, stdout } = spawnSync('npx', ['tsc', '--pretty', 'false', '-p', FOLDER], {
  cwd: ROOT,
  encoding: 'utf8',
});
if (status !== 0) {
  console.error(namingDocuments(stdout, FOLDER));
  process.exit(1);
}
console.log(`examples ok: ${examples.length} compile`);

function write(path, text) {
  const file = `${ROOT}${FOLDER}${path}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
