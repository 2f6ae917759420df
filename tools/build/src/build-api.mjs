#!/usr/bin/env node
// Builds the api before one of its programs starts. Whoever starts a program wants to read that program, not Nx.
import { fileURLToPath } from 'node:url';
import { runQuietly } from './run-quietly.mjs';

process.exitCode = await runQuietly(['npx', 'nx', 'build', '@radarr/streaming-api'], {
  cwd: fileURLToPath(new URL('../../../', import.meta.url)),
  out: process.stderr,
  notice: 'Building what has changed …',
});
