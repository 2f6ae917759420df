#!/usr/bin/env node
// Plants imports that the layers forbid and demands that lint, run through Nx, rejects each one. Run without a project
// graph the boundary rule silently switches itself off; this notices.
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { CANARIES, rejectedByBoundaries } from './canaries.mjs';
import { ROOT } from './workspace.mjs';

const survivors = CANARIES.filter((canary) => !rejectedByBoundaries(lintWith(canary)));
for (const { project, imports } of survivors)
  console.error(`${project} may import ${imports}: lint let it pass.`);
if (survivors.length > 0) process.exit(1);
console.log(`boundary canary ok: ${CANARIES.length} forbidden imports rejected`);

function lintWith({ project, folder, imports }) {
  const file = `${ROOT}${folder}/src/boundary-canary.ts`;
  writeFileSync(file, `export * from '${imports}';\n`);
  try {
    const args = ['nx', 'run', `${project}:lint`, '--skip-nx-cache', '--output-style=stream'];
    return spawnSync('npx', args, { cwd: ROOT, encoding: 'utf8' });
  } finally {
    rmSync(file);
  }
}
