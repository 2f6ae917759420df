import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import pg from 'pg';
import { freePort } from './free-port.js';
import { serverUrl } from './server-url.js';

/** Makes an empty database on the test server. @returns its address */
export async function createDatabase(): Promise<string> {
  const url = new URL(serverUrl('TEST_DATABASE_URL'));
  const name = `api_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  url.pathname = `/${name}`;
  return url.href;
}

/** Looks into a database behind the api's back. @returns the rows */
export async function query<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/**
 * Keeps everybody else from writing to a table, who waits meanwhile. What waits when it is let go is never done: the
 * server would do it even for a process that has died since.
 */
export async function holdTable(
  url: string,
  table: 'oauth_tokens',
): Promise<{ readonly release: () => Promise<void> }> {
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
export function restartPostgres(): void {
  const control = process.env['TEST_DATABASE_CONTROL'];
  if (!control)
    throw new Error('TEST_DATABASE_CONTROL is not set. Run these tests with: npm run test:servers');
  execFileSync('bash', ['-c', `${control} restart`], { stdio: 'ignore' });
}

/** A Redis of one test's own, so that it can be killed. */
export interface OwnRedis {
  readonly url: string;
  readonly kill: () => Promise<void>;
}

/** Starts a Redis that keeps nothing on disk. */
export async function startOwnRedis(): Promise<OwnRedis> {
  const port = await freePort();
  const child = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', ''], {
    stdio: 'ignore',
    cwd: '/tmp',
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  while (!(await answers(port))) await new Promise((resolve) => setTimeout(resolve, 20));
  return {
    url: `redis://127.0.0.1:${port}`,
    kill: () => {
      child.kill('SIGKILL');
      return exited;
    },
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true));
    socket.on('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
