import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { StoreError } from '@radarr/streaming-core';
import { ConfigurationError } from './config/configuration-error.js';
import { startFailure } from './start-failure.js';

const listenOn = (port: number, host: string): Promise<unknown> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', resolve);
    server.listen(port, host, () => resolve(server));
  });

describe('startFailure', () => {
  it('repeats what is wrong with the configuration', () => {
    expect(startFailure(new ConfigurationError(['PORT is wrong']))).toMatch(/PORT is wrong/);
  });

  it("tells a store's trouble without a stack", () => {
    const text = startFailure(new StoreError('The database could not be opened: nothing listens there.'));
    expect(text).toMatch(/could not start: The database could not be opened/);
    expect(text).not.toMatch(/\n {4}at /);
  });

  it('tells that a port is taken, and what to do', async () => {
    const server = (await listenOn(0, '127.0.0.1')) as ReturnType<typeof createServer>;
    const { port } = server.address() as AddressInfo;
    const text = startFailure(await listenOn(port, '127.0.0.1'));
    server.close();
    expect(text).toMatch(new RegExp(`cannot listen on 127\\.0\\.0\\.1:${port}: .*set PORT`));
    expect(text).not.toMatch(/\n {4}at /);
  });

  it('tells that an address is not of this machine', async () => {
    expect(startFailure(await listenOn(0, '192.0.2.1'))).toMatch(/cannot listen on 192\.0\.2\.1.*set HOST/);
  });

  it('shows where anything else happened', () => {
    expect(startFailure(new TypeError('x is not a function'))).toMatch(/start-failure\.spec/);
  });
});
