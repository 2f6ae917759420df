import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, requireProgram } from './programs.mjs';

const DEBIAN_ROOT = '/usr/lib/postgresql';

/** Debian's PostgreSQL binaries, newest version first. */
function findBinaries() {
  if (!existsSync(DEBIAN_ROOT)) return undefined;
  const [newest] = readdirSync(DEBIAN_ROOT).sort((a, b) => Number(b) - Number(a));
  const folder = newest && join(DEBIAN_ROOT, newest, 'bin');
  return folder && existsSync(join(folder, 'initdb')) ? folder : undefined;
}

/** PostgreSQL refuses to run as root, so root hands over to the user that Debian's package made. */
function runner(binaries) {
  const asRoot = process.getuid?.() === 0;
  return (program, args) => {
    const path = join(binaries, program);
    const [command, parameters] = asRoot
      ? ['runuser', ['-u', 'postgres', '--', path, ...args]]
      : [path, args];
    return execFileSync(command, parameters, { stdio: ['ignore', 'ignore', 'inherit'], cwd: '/' });
  };
}

/**
 * A new cluster on a free port. `control` is a shell command line to which `stop`, `start` or `restart` can be added,
 * for tests in which the server goes away. `programs` is the folder of `pg_dump` and its like, of the server's release.
 */
export async function startPostgres({ folder, install }) {
  const binaries = requireProgram({ find: findBinaries, debianPackage: 'postgresql', install });
  const run = runner(binaries);
  chmodSync(folder, 0o755);
  const home = join(folder, 'postgres');
  mkdirSync(home);
  chmodSync(home, 0o777);
  const data = join(home, 'data');
  const port = await freePort();
  run('initdb', [
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'trust',
    '--no-sync',
    '-E',
    'UTF8',
    '--locale',
    'C.UTF-8',
  ]);
  const settings = `-p ${port} -k ${home} -c listen_addresses=127.0.0.1 -c max_connections=200`;
  const common = ['-D', data, '-w', '-m', 'fast', '-l', join(home, 'log')];
  run('pg_ctl', [...common, '-o', settings, 'start']);
  const asPostgres = process.getuid?.() === 0 ? 'runuser -u postgres -- ' : '';
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    control: `${asPostgres}${join(binaries, 'pg_ctl')} -D ${data} -w -m fast -l ${join(home, 'log')} -o '${settings}'`,
    programs: binaries,
    stop: () => run('pg_ctl', ['-D', data, '-w', '-m', 'immediate', 'stop']),
  };
}
