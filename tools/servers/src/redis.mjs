import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { freePort, requireProgram, until } from './programs.mjs';

const PLACES = ['/usr/bin/redis-server', '/usr/local/bin/redis-server'];

/** A Redis on a free port that keeps nothing on disk. */
export async function startRedis({ folder, install }) {
  const program = requireProgram({
    find: () => PLACES.find((place) => existsSync(place)),
    debianPackage: 'redis-server',
    install,
  });
  const port = await freePort();
  const args = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--dir',
    folder,
  ];
  const child = spawn(program, args, { stdio: 'ignore' });
  await until(() => answers(port), { what: 'Redis' });
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: () => {
      if (child.exitCode !== null || child.signalCode !== null) return undefined;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      return gone;
    },
  };
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
