import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startProgram } from './start-program.mjs';

const MAIN = fileURLToPath(new URL('../../../apps/api/dist/main.js', import.meta.url));

/** The keys that it is started with. */
export const API_PROGRAM_SECRETS = {
  STREAMING_API_KEY: 'api-key-of-a-test-that-must-stay-secret',
  TMDB_API_KEY: '5ec2e7a0b1c2d3e4f5a6b7c8d9e0f1a2',
  TRAKT_CLIENT_ID: 'trakt-client-id-that-must-stay-secret',
  TRAKT_CLIENT_SECRET: 'trakt-client-secret-that-must-stay-secret',
  WATCHMODE_API_KEY: 'watchmode-key-that-must-stay-secret',
};

/** Starts the built api on a free port, on an embedded database of its own. */
export async function startApiProgram({ urls }, variables = {}, { onStart } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'streaming-api-'));
  const program = await startProgram(MAIN, {
    cwd: folder,
    env: {
      ...API_PROGRAM_SECRETS,
      PORT: '0',
      DATA_DIR: folder,
      TMDB_BASE_URL: urls.tmdb,
      TMDB_IMAGE_BASE_URL: urls.tmdbImages,
      TRAKT_BASE_URL: urls.trakt,
      TRAKT_AUTH_BASE_URL: urls.traktAuth,
      WATCHMODE_BASE_URL: urls.watchmode,
      WATCHMODE_ID_MAP_URL: new URL('/datasets/title_id_map.csv', urls.watchmode).href,
      RATE_LIMIT_PER_MINUTE: '0',
      ...variables,
    },
    ready: /Dashboard: (http\S+)[\s\S]*Try:/,
    onStart,
  }).catch(async (error) => {
    await rm(folder, { recursive: true, force: true });
    throw error;
  });
  const end = async (signal) => {
    const code = await program.end(signal);
    await rm(folder, { recursive: true, force: true });
    return code;
  };
  return {
    url: new URL(program.match).origin,
    apiKey: API_PROGRAM_SECRETS.STREAMING_API_KEY,
    signInLink: program.match,
    pid: program.pid,
    output: program.output,
    end,
    close: () => end(),
  };
}
