#!/usr/bin/env node
// Plants imports that the layers forbid and demands that lint, run through Nx, rejects each one. Run without a project
// graph the boundary rule silently switches itself off; this notices.
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const FORBIDDEN = [
  { project: '@radarr/streaming-core', folder: 'libs/streaming-core', imports: '@radarr/streaming-http' },
  {
    project: '@radarr/streaming-aggregation',
    folder: 'libs/streaming-aggregation',
    imports: '@radarr/streaming-tmdb',
  },
  {
    project: '@radarr/streaming-nestjs',
    folder: 'libs/streaming-nestjs',
    imports: '@radarr/streaming-sandbox',
  },
];

const survivors = FORBIDDEN.filter((canary) => !isRejected(canary));
for (const { project, imports } of survivors)
  console.error(`${project} may import ${imports}: lint let it pass.`);
if (survivors.length > 0) process.exit(1);
console.log(`boundary canary ok: ${FORBIDDEN.length} forbidden imports rejected`);

function isRejected({ project, folder, imports }) {
  const file = `${ROOT}${folder}/src/boundary-canary.ts`;
  writeFileSync(file, `export * from '${imports}';\n`);
  try {
    const args = ['nx', 'run', `${project}:lint`, '--skip-nx-cache', '--output-style=stream'];
    const { status, stdout, stderr } = spawnSync('npx', args, { cwd: ROOT, encoding: 'utf8' });
    return status !== 0 && `${stdout}${stderr}`.includes('@nx/enforce-module-boundaries');
  } finally {
    rmSync(file);
  }
}
