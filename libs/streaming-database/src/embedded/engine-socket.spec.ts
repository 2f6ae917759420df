import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { EngineSocket } from './engine-socket.js';
import { startServer } from './start-server.js';
import { testTemplate } from '../testing/index.js';

const GREETING = ['ROLLBACK', 'DISCARD ALL'];
const LOGIN = { user: 'postgres', database: 'postgres', password: 'none' };

describe('EngineSocket', () => {
  it('carries large parameters and large answers', async () => {
    const server = await startServer({ templateFile: await testTemplate() });
    const client = new pg.Client({ ...LOGIN, stream: () => new EngineSocket(server, GREETING) });
    await client.connect();
    const text = 'ä'.repeat(3_000_000);
    const { rows } = await client.query<{ text: string }>('SELECT $1::text AS text', [text]);
    expect(rows[0]?.text === text).toBe(true);
    await client.end();
    await server.close();
  });

  it('serves one client after the other', async () => {
    const server = await startServer({ templateFile: await testTemplate() });
    for (const name of ['first', 'second']) {
      const client = new pg.Client({ ...LOGIN, stream: () => new EngineSocket(server, GREETING) });
      await client.connect();
      await client.query(`PREPARE same AS SELECT '${name}' AS name`);
      expect((await client.query('EXECUTE same')).rows).toEqual([{ name }]);
      await client.end();
    }
    await server.close();
  });

  it('fails the query that is running, and every later one, when the engine fails', async () => {
    const engine = { exec: () => Promise.reject(new Error('the engine has stopped')) };
    const client = new pg.Client({ ...LOGIN, stream: () => new EngineSocket(engine, []) });
    client.on('error', () => undefined);
    await expect(client.connect()).rejects.toThrow('the engine has stopped');
  });
});
