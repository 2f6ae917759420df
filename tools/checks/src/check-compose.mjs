#!/usr/bin/env node
// Reads docker-compose.yml as Compose itself does; no engine is needed for that.
//   --install  install docker-compose with apt-get when no Compose is there (needs root)
import { execFileSync, spawnSync } from 'node:child_process';

const CANDIDATES = [['docker', 'compose'], ['docker-compose']];

const runs = ([command, ...args]) =>
  spawnSync(command, [...args, 'version'], { stdio: 'ignore' }).status === 0;

let compose = CANDIDATES.find(runs);
if (!compose && process.argv.includes('--install')) {
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'docker-compose'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  compose = CANDIDATES.find(runs);
}
if (!compose) {
  console.error('Compose is not installed: install docker compose, or run this with --install as root.');
  process.exit(1);
}
const [command, ...args] = compose;
execFileSync(command, [...args, 'config', '--quiet'], { stdio: 'inherit' });
console.log(`docker-compose.yml ok, says ${compose.join(' ')}`);
