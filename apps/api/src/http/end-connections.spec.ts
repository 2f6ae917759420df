import { connect } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { startSandbox } from '@radarr/streaming-sandbox';
import { startApiUnderTest } from '../testing/api-under-test.js';
import { listIn } from '../testing/trending-body.js';

describe('the end of the api', () => {
  it('does not wait for a connection over which nothing was asked', async () => {
    const under = await startApiUnderTest();
    const { hostname, port } = new URL(under.api.url);
    const socket = connect(Number(port), hostname);
    await new Promise((resolve) => socket.once('connect', resolve));
    const ended = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => undefined);
    // The server has accepted the connection before it answers a later one.
    expect((await under.ask('/ping')).status).toBe(200);
    await under.close();
    await ended;
  }, 30_000);

  it('waits for an answer that is under way', async () => {
    const sandbox = await startSandbox();
    sandbox.faults.set({ upstream: '*', kind: 'latency', latencyMs: 500 });
    const under = await startApiUnderTest({ sandbox });
    const asking = under.ask('/api/streaming/trending/tv?window=week');
    while (!under.sandbox.requests().some(({ path }) => path.includes('/trending/tv/week'))) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const closing = under.close();
    expect((await listIn(await asking)).entries).toHaveLength(20);
    await closing;
    await sandbox.close();
  }, 60_000);
});
