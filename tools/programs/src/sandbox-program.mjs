import { fileURLToPath } from 'node:url';
import { startProgram } from './start-program.mjs';

const COMMAND = fileURLToPath(
  new URL('../../../libs/streaming-sandbox/bin/streaming-sandbox.mjs', import.meta.url),
);
const SERVERS = ['tmdb', 'tmdb-images', 'trakt', 'trakt-auth', 'watchmode', 'control'];

/** Starts the sandbox's command on free ports. */
export async function startSandboxProgram(...options) {
  const ports = SERVERS.flatMap((name) => [`--${name}-port`, '0']);
  const program = await startProgram(COMMAND, {
    args: [...ports, ...options],
    ready: /control +(\S+)[\s\S]*Ctrl\+C/,
  });
  const ask = (path, init) => fetch(`${program.match}${path}`, init);
  const read = async (path) => (await ask(path)).json();
  const tell = async (method, path, body) => {
    const answer = await ask(path, { method, ...(body && { body: JSON.stringify(body) }) });
    if (!answer.ok) throw new Error(`the sandbox refuses ${method} ${path}: ${await answer.text()}`);
  };
  return {
    urls: (await read('/')).urls,
    creditsSpent: async () => (await read('/credits')).spent,
    calls: async () => {
      const counts = Object.values(await read('/counts'));
      return counts.reduce((sum, { total }) => sum + total, 0);
    },
    watchmodeCalls: async () => (await read('/counts')).watchmode.endpoints,
    setFault: (fault) => tell('POST', '/faults', fault),
    clearFaults: () => tell('DELETE', '/faults'),
    accountCounts: () => read('/accounts'),
    moveClock: (move) => tell('PUT', '/clock', move),
    approve: (userCode) => tell('PUT', '/accounts', { approve: userCode }),
    tokens: (what) => tell('PUT', '/accounts', { tokens: what }),
    close: async () => {
      await program.end();
    },
  };
}
