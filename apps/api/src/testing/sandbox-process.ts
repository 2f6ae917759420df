import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Sandbox } from '@radarr/streaming-sandbox';
import { startProgram } from '@radarr/tool-programs';

const PACKAGE = createRequire(import.meta.url).resolve('@radarr/streaming-sandbox/package.json');
const COMMAND = join(dirname(PACKAGE), 'bin/streaming-sandbox.mjs');
const UPSTREAMS = ['tmdb', 'tmdb-images', 'trakt', 'trakt-auth', 'watchmode', 'control'];

/** A sandbox in a process of its own: a rush on it does not wait for whoever made the rush. */
export interface SandboxProcess {
  readonly urls: Sandbox['urls'];
  /** How many credits calls to Watchmode have cost. */
  readonly creditsSpent: () => Promise<number>;
  /** How often each of Watchmode's endpoints was asked. */
  readonly watchmodeCalls: () => Promise<Readonly<Record<string, number>>>;
  readonly setFault: (fault: Parameters<Sandbox['faults']['set']>[0]) => Promise<void>;
  readonly clearFaults: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts the sandbox's command on free ports. @param options such as `--watchmode-quota`, `'500'` */
export async function startSandboxProcess(...options: string[]): Promise<SandboxProcess> {
  const ports = UPSTREAMS.flatMap((name) => [`--${name}-port`, '0']);
  const program = await startProgram(COMMAND, { args: [...ports, ...options], ready: /control +(\S+)/ });
  const control = program.match;
  const ask = (path: string, init?: RequestInit): Promise<Response> => fetch(`${control}${path}`, init);
  const read = async <Body>(path: string): Promise<Body> => (await (await ask(path)).json()) as Body;
  return {
    urls: (await read<Pick<Sandbox, 'urls'>>('/')).urls,
    creditsSpent: async () => (await read<{ spent: number }>('/credits')).spent,
    watchmodeCalls: async () => (await read<ReturnType<Sandbox['counts']>>('/counts')).watchmode.endpoints,
    setFault: async (fault) => {
      await ask('/faults', { method: 'POST', body: JSON.stringify(fault) });
    },
    clearFaults: async () => {
      await ask('/faults', { method: 'DELETE' });
    },
    close: async () => {
      await program.end();
    },
  };
}
