import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Sandbox } from '@radarr/streaming-sandbox';
import { API_KEY, sandboxVariables } from './api-under-test.js';
import { whenPrinted } from './when-printed.js';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const LOWER_PRIORITY = 5;

/** The built api in a process of its own. */
export interface ApiProcess {
  readonly url: string;
  /** Asks with the API key. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  /** What it has printed so far. */
  readonly output: () => string;
  /** Ends it with a signal and resolves with the exit code; null when the signal itself ended it. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
}

/** Starts `dist/main.js` against a sandbox, without jobs unless `variables` say otherwise, and resolves when it has printed where it answers. */
export async function startApiProcess(
  sandbox: Pick<Sandbox, 'urls'>,
  variables: NodeJS.ProcessEnv = {},
): Promise<ApiProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'streaming-process-'));
  const child = spawn(process.execPath, [MAIN], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      ...sandboxVariables(sandbox),
      ...variables,
    },
  });
  // The world is on other machines: it must not wait for the processor until the api has had enough of it.
  if (child.pid !== undefined) setPriority(child.pid, LOWER_PRIORITY);
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  void exited.then(() => rm(folder, { recursive: true, force: true }));
  const { match: url, output } = await whenPrinted(child, /answers at (\S+)/);
  return {
    url,
    output,
    ask: (path, init) => {
      const headers = new Headers(init?.headers);
      headers.set('x-api-key', API_KEY);
      return fetch(`${url}${path}`, { ...init, headers });
    },
    end: (signal) => {
      child.kill(signal);
      return exited;
    },
  };
}
