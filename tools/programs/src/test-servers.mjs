import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort } from './free-port.mjs';

const run = promisify(execFile);

/** The address of a server that a test needs. */
export function serverUrl(variable) {
  const url = process.env[variable];
  if (!url) throw new Error(`${variable} is not set. Run these tests with: npm run test:servers`);
  return url;
}

/** Makes an empty database on the test server. */
export async function createDatabase() {
  const url = new URL(serverUrl('TEST_DATABASE_URL'));
  const name = `api_${randomBytes(6).toString('hex')}`;
  await query(url.href, `CREATE DATABASE ${name}`);
  url.pathname = `/${name}`;
  return url.href;
}

/** Looks into a database behind the api's back. */
export async function query(url, sql) {
  const client = new pg.Client({ connectionString: url });
  // A server that goes away tells the client as well as the query.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Keeps everybody else from writing to a table. */
export async function holdTable(url, table) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('BEGIN');
  await client.query(`LOCK TABLE ${table} IN EXCLUSIVE MODE`);
  return {
    release: async () => {
      await client.query('SELECT pg_terminate_backend(pid) FROM pg_locks WHERE NOT granted');
      await client.end();
    },
  };
}

/** Restarts the test server, as an operator would. */
export async function restartPostgres() {
  const control = process.env.TEST_DATABASE_CONTROL;
  if (!control)
    throw new Error('TEST_DATABASE_CONTROL is not set. Run these tests with: npm run test:servers');
  // The restarted server would hold a pipe open for as long as it runs.
  await run('bash', ['-c', `${control} restart > /dev/null 2>&1`]);
}

/** Starts a Redis that keeps nothing on disk. */
export async function startOwnRedis() {
  const port = await freePort();
  let child;
  let exited;
  const start = async () => {
    const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', ''];
    child = spawn('redis-server', args, { stdio: 'ignore', cwd: '/tmp' });
    exited = new Promise((resolve) => child.once('exit', () => resolve()));
    while (!(await answers(port))) await sleep(20);
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    kill: () => {
      child.kill('SIGKILL');
      return exited;
    },
    start,
  };
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true));
    socket.on('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
