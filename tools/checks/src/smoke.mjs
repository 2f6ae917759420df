#!/usr/bin/env node
// Does what a newcomer does: runs the README's start command, runs the curl line that it prints, stops it, starts again.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { curlLineIn, describeAnswer } from './smoke-answer.mjs';
import { addressesIn, lineFor } from './smoke-walk.mjs';
import { ROOT } from './workspace.mjs';

const START_PATIENCE_MS = 180_000;
const dataDir = mkdtempSync(join(tmpdir(), 'streaming-smoke-'));

/** Starts the api as the README says and resolves with the curl line that it prints. */
function start() {
  const env = {
    ...process.env,
    PORT: '0',
    DATA_DIR: dataDir,
    TMDB_API_KEY: '',
    DATABASE_URL: '',
    REDIS_URL: '',
  };
  const child = spawn('npm', ['start'], { env, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  const began = Date.now();
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => {
      stop(child).then(() => reject(new Error(`no curl line within ${START_PATIENCE_MS} ms\n${output}`)));
    }, START_PATIENCE_MS);
    child.stdout.on('data', (chunk) => {
      output += chunk;
      const line = curlLineIn(output);
      if (!line) return;
      clearTimeout(timer);
      resolve({ line, seconds: (Date.now() - began) / 1000, stop: () => stop(child) });
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`npm start ended with ${code}\n${output}`));
    });
  });
}

/** Waits for the end of all that it has started: npm goes before the api has closed its database. */
function stop(child) {
  return new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.once('close', resolve);
    process.kill(-child.pid, 'SIGTERM');
  });
}

/** Runs the line as printed, but quiet and failing at an HTTP error. */
function ask(line) {
  const command = line.replace('curl', 'curl -sS --fail-with-body');
  return describeAnswer(JSON.parse(execFileSync('bash', ['-c', command], { encoding: 'utf8' })));
}

/** Asks every address that the README shows, as its reader would. */
function walk(line) {
  for (const address of addressesIn(readFileSync(`${ROOT}README.md`, 'utf8'))) {
    const command = lineFor(address, line).replace('curl', 'curl -sS --fail-with-body');
    const { demo, data } = JSON.parse(execFileSync('bash', ['-c', command], { encoding: 'utf8' }));
    if (demo !== true || data === undefined) throw new Error(`${address} did not answer as the README says`);
    console.log(`${address}: answers`);
  }
}

try {
  for (const which of ['first', 'second']) {
    const api = await start();
    try {
      console.log(`${which} start: ${api.seconds.toFixed(1)} s to the curl line; ${ask(api.line)}`);
      walk(api.line);
    } finally {
      await api.stop();
    }
  }
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
