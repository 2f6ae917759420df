#!/usr/bin/env node
// Starts the built api as the container does: as a user who may write to its data folder and to nothing else, and who has
// no folder for temporary files. Needs root, to become that user, and a project folder that others may read.
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startProgram } from '@radarr/tool-programs';
import { ROOT } from './workspace.mjs';

const NOBODY = 65_534;
const NOWHERE = '/nonexistent';
const PATHS = ['/ping', '/', '/health/ready'];

if (process.getuid?.() !== 0) {
  console.error('Run this as root: it starts the api as another user.');
  process.exit(1);
}
const dataDir = mkdtempSync('/var/tmp/streaming-unprivileged-');
chownSync(dataDir, NOBODY, NOBODY);
try {
  const api = await startProgram(join(ROOT, 'apps/api/dist/main.js'), {
    cwd: '/',
    uid: NOBODY,
    env: { PORT: '0', DATA_DIR: dataDir, TMPDIR: NOWHERE, HOME: NOWHERE },
    ready: /Dashboard: (http\S+)[\s\S]*Try:/,
  });
  const answers = await Promise.all(PATHS.map((path) => fetch(new URL(path, api.match))));
  const statuses = answers.map(({ status }) => status);
  const code = await api.end();
  console.log(`as nobody: ${PATHS.join(', ')} answered ${statuses.join(', ')}; ended with ${code}`);
  if (code !== 0 || statuses.some((status) => status !== 200)) process.exitCode = 1;
} finally {
  rmSync(dataDir, { recursive: true });
}
