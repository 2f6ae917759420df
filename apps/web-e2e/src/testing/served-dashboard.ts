import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProgram } from '@radarr/tool-programs';

const ROOT = new URL('../../../../', import.meta.url).pathname;
const API = join(ROOT, 'apps/api/dist/main.js');
const SANDBOX = createRequire(import.meta.url).resolve(
  '../../../../libs/streaming-sandbox/bin/streaming-sandbox.mjs',
);
const SERVERS = ['tmdb', 'tmdb-images', 'trakt', 'trakt-auth', 'watchmode', 'control'];

/** What can be asked of the stand-in for the upstreams. */
interface SandboxControl {
  readonly setFault: (fault: object) => Promise<void>;
  readonly clearFaults: () => Promise<void>;
  readonly approve: (userCode: string) => Promise<void>;
}

/** The built api with the built dashboard, in front of a sandbox. */
export interface ServedDashboard {
  readonly url: string;
  readonly apiKey: string;
  /** Signs in once. */
  readonly signInLink: string;
  readonly sandbox: SandboxControl;
  readonly close: () => Promise<void>;
}

/** @param variables of the api's environment, beside those that lead it to the sandbox */
export async function serveDashboard(variables: NodeJS.ProcessEnv = {}): Promise<ServedDashboard> {
  const sandbox = await startProgram(SANDBOX, {
    args: [
      ...SERVERS.flatMap((name) => [`--${name}-port`, '0']),
      '--watchmode-requests-per-minute',
      '100000',
    ],
    ready: /control +(\S+)[\s\S]*Ctrl\+C/,
  });
  const control = sandbox.match;
  const urls = await urlsAt(control);
  const folder = await mkdtemp(join(tmpdir(), 'streaming-dashboard-'));
  const apiKey = '0123456789abcdef0123456789abcdef';
  const api = await startProgram(API, {
    cwd: folder,
    env: {
      ...variablesFor(urls),
      DATA_DIR: folder,
      STREAMING_API_KEY: apiKey,
      ...variables,
    },
    ready: /Dashboard: (http\S+)[\s\S]*Try:/,
  });
  return {
    url: new URL(api.match).origin,
    apiKey,
    signInLink: api.match,
    sandbox: sandboxControl(control),
    close: async () => {
      await api.end();
      await sandbox.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function urlsAt(control: string): Promise<Readonly<Record<string, string>>> {
  const { urls } = (await (await fetch(control)).json()) as { urls: Record<string, string> };
  return urls;
}

const variablesFor = (urls: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  PORT: '0',
  TMDB_API_KEY: '0'.repeat(32),
  TMDB_BASE_URL: urls['tmdb'],
  TMDB_IMAGE_BASE_URL: urls['tmdbImages'],
  TRAKT_CLIENT_ID: 'a'.repeat(64),
  TRAKT_CLIENT_SECRET: 'b'.repeat(64),
  TRAKT_BASE_URL: urls['trakt'],
  TRAKT_AUTH_BASE_URL: urls['traktAuth'],
  WATCHMODE_API_KEY: 'any',
  WATCHMODE_BASE_URL: urls['watchmode'],
  WATCHMODE_ID_MAP_URL: new URL('/datasets/title_id_map.csv', urls['watchmode']).href,
  RATE_LIMIT_PER_MINUTE: '0',
});

function sandboxControl(control: string): SandboxControl {
  const ask = async (method: string, path: string, body?: object): Promise<void> => {
    await fetch(`${control}${path}`, { method, ...(body && { body: JSON.stringify(body) }) });
  };
  return {
    setFault: (fault) => ask('POST', '/faults', fault),
    clearFaults: () => ask('DELETE', '/faults'),
    approve: (userCode) => ask('PUT', '/accounts', { approve: userCode }),
  };
}
