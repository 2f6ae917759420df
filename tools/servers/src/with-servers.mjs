#!/usr/bin/env node
// Runs a command with a throw-away PostgreSQL and Redis beside it, and stops them afterwards. See --help.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from './postgres.mjs';
import { startRedis } from './redis.mjs';
import { runCommand } from './run-command.mjs';

const HELP = `Usage: with-servers [--install] [COMMAND [ARGUMENT...]]

Starts a throw-away PostgreSQL and Redis, runs the command with TEST_DATABASE_URL and TEST_REDIS_URL set, stops both.
Without a command it runs every test that needs these servers. Ends with the command's exit code.
  --install  install a missing server with apt-get first (needs root)`;

const EVERY_INT_SPEC = ['npx', 'nx', 'run-many', '-t', 'test-int', '--parallel=1'];

const args = process.argv.slice(2);
const install = args[0] === '--install' && args.shift() !== undefined;
if (args[0] === '--help') {
  console.log(HELP);
  process.exit(0);
}

// The servers would outlive this process: a signal ends the command, and its end stops them.
const ended = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => ended.abort());

const folder = mkdtempSync(join(tmpdir(), 'streaming-servers-'));
const stops = [() => rmSync(folder, { recursive: true, force: true })];
try {
  const postgres = await startPostgres({ folder, install });
  stops.push(postgres.stop);
  const redis = await startRedis({ folder, install });
  stops.push(redis.stop);
  const env = {
    TEST_DATABASE_URL: postgres.url,
    TEST_DATABASE_CONTROL: postgres.control,
    TEST_DATABASE_PROGRAMS: postgres.programs,
    TEST_REDIS_URL: redis.url,
  };
  process.exitCode = await runCommand(args.length > 0 ? args : EVERY_INT_SPEC, { env, signal: ended.signal });
} catch (error) {
  console.error(`with-servers: ${error.message}`);
  process.exitCode = 1;
} finally {
  for (const stop of stops.reverse()) await stop();
}
