#!/usr/bin/env node
// Runs a command with a throw-away PostgreSQL and Redis beside it, and stops them afterwards.
//   node tools/servers/src/with-servers.mjs [--install] [COMMAND [ARGUMENT…]]
// The command finds them by TEST_DATABASE_URL and TEST_REDIS_URL.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from './postgres.mjs';
import { startRedis } from './redis.mjs';

const HELP = `Usage: with-servers [--install] [COMMAND [ARGUMENT...]]

Starts a throw-away PostgreSQL and Redis, runs the command with TEST_DATABASE_URL and TEST_REDIS_URL set, stops both.
Without a command it runs every test that needs these servers.
  --install  install a missing server with apt-get first (needs root)`;

const args = process.argv.slice(2);
const install = args[0] === '--install' && args.shift() !== undefined;
const [command, ...rest] =
  args.length > 0 ? args : ['npx', 'nx', 'run-many', '-t', 'test-int', '--parallel=1'];
if (command === '--help') {
  console.log(HELP);
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'streaming-servers-'));
const stops = [() => rmSync(folder, { recursive: true, force: true })];
try {
  const postgres = await startPostgres({ folder, install });
  stops.push(postgres.stop);
  const redis = await startRedis({ folder, install });
  stops.push(redis.stop);
  process.exitCode = await run(command, rest, {
    TEST_DATABASE_URL: postgres.url,
    TEST_DATABASE_CONTROL: postgres.control,
    TEST_REDIS_URL: redis.url,
  });
} catch (error) {
  console.error(`with-servers: ${error.message}`);
  process.exitCode = 1;
} finally {
  for (const stop of stops.reverse()) await stop();
}

function run(program, parameters, extra) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { stdio: 'inherit', env: { ...process.env, ...extra } });
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}
