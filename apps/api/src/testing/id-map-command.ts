import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Sandbox } from '@radarr/streaming-sandbox';
import { sandboxVariables } from './api-under-test.js';
import { until } from './until.js';

const COMMAND = fileURLToPath(new URL('../../dist/id-map/id-map-cli.js', import.meta.url));

/** How the command ended, and what it said. */
export interface Ended {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The running command, its standard error no terminal. */
export interface IdMapCommand {
  readonly ended: Promise<Ended>;
  /** Waits until it has said something on standard error; gives up when it ends before. */
  readonly says: (words: RegExp) => Promise<void>;
  readonly signal: (signal: NodeJS.Signals) => void;
}

/** Where the command keeps the map, and with which arguments it runs. */
export interface IdMapCommandOptions {
  readonly variables?: NodeJS.ProcessEnv;
  readonly args?: readonly string[];
}

/** Starts `id-map:sync` against a sandbox. */
export async function startIdMapCommand(
  sandbox: Sandbox,
  { variables = {}, args = [] }: IdMapCommandOptions = {},
): Promise<IdMapCommand> {
  const folder = await mkdtemp(join(tmpdir(), 'streaming-command-'));
  const child = spawn(process.execPath, [COMMAND, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], ...sandboxVariables(sandbox), ...variables },
  });
  let stdout = '';
  let stderr = '';
  let over = false;
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  }).finally(() => {
    over = true;
    return rm(folder, { recursive: true, force: true });
  });
  return {
    ended,
    says: async (words) => {
      await until(() => words.test(stderr) || over);
      if (!words.test(stderr)) throw new Error(`it ended without saying ${String(words)}:\n${stderr}`);
    },
    signal: (signal) => child.kill(signal),
  };
}
