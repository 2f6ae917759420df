#!/usr/bin/env node
// Does what a newcomer does: runs the README's start command, runs the curl line that it prints, stops it, starts again.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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
    const timer = setTimeout(
      () => reject(new Error(`no curl line within ${START_PATIENCE_MS} ms`)),
      START_PATIENCE_MS,
    );
    child.stdout.on('data', (chunk) => {
      output += chunk;
      const line = /^ +(curl .*)$/m.exec(output)?.[1];
      if (!line) return;
      clearTimeout(timer);
      resolve({ line, seconds: (Date.now() - began) / 1000, stop: () => stop(child) });
    });
    child.on('exit', (code) => reject(new Error(`npm start ended with ${code}\n${output}`)));
  });
}

function stop(child) {
  return new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.once('exit', resolve);
    process.kill(-child.pid, 'SIGTERM');
  });
}

function ask(line) {
  const answer = JSON.parse(
    execFileSync('bash', ['-c', line.replace('curl', 'curl -sS --fail-with-body')], { encoding: 'utf8' }),
  );
  const { entries, sources } = answer.data;
  if (answer.demo !== true) throw new Error('the answer does not say that it is a demonstration');
  if (entries.length !== 20) throw new Error(`${entries.length} entries instead of 20`);
  const fused = entries.filter((entry) => entry.sources.length > 1).length;
  if (fused === 0) throw new Error('no entry rests on two sources');
  return `${entries.length} entries, ${fused} of them from ${sources.map(({ source }) => source).join(' and ')}`;
}

try {
  for (const which of ['first', 'second']) {
    const api = await start();
    console.log(`${which} start: ${api.seconds.toFixed(1)} s to the curl line; ${ask(api.line)}`);
    await api.stop();
  }
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
