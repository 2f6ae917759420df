#!/usr/bin/env node
// Builds the api and its dashboard before a program of theirs starts. Whoever starts a program wants to read that program, not Nx.
import { fileURLToPath } from 'node:url';
import { runQuietly } from './run-quietly.mjs';

const APPS = '@radarr/streaming-api,@radarr/streaming-web';

process.exitCode = await runQuietly(['npx', 'nx', 'run-many', '-t', 'build', '-p', APPS], {
  cwd: fileURLToPath(new URL('../../../', import.meta.url)),
  out: process.stderr,
  notice: 'Building what has changed …',
});
