import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Sandbox } from '@radarr/streaming-sandbox';
import { startProgram, type StartedProgram } from '@radarr/tool-programs';
import { API_KEY, sandboxVariables } from './api-under-test.js';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
/** The world is on other machines: it must not wait for the processor until the api has had enough of it. */
const NICENESS = 5;

/** The built api in a process of its own. */
export interface ApiProcess extends Pick<StartedProgram, 'output' | 'end'> {
  readonly url: string;
  /** Asks with the API key. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
}

/** Starts `dist/main.js` against a sandbox, without jobs unless `variables` say otherwise, and resolves when it has printed where it answers. */
export async function startApiProcess(
  sandbox: Pick<Sandbox, 'urls'>,
  variables: NodeJS.ProcessEnv = {},
): Promise<ApiProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'streaming-process-'));
  const program = await startProgram(MAIN, {
    cwd: folder,
    env: { ...sandboxVariables(sandbox), ...variables },
    ready: /answers at (\S+)/,
    niceness: NICENESS,
  });
  const url = program.match;
  return {
    url,
    output: program.output,
    ask: (path, init) => {
      const headers = new Headers(init?.headers);
      headers.set('x-api-key', API_KEY);
      return fetch(`${url}${path}`, { ...init, headers });
    },
    end: async (signal) => {
      const code = await program.end(signal);
      await rm(folder, { recursive: true, force: true });
      return code;
    },
  };
}
