import { createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { freePort, requireProgram, until } from './programs.mjs';

describe('freePort', () => {
  it('gives a port on which one can listen', async () => {
    const port = await freePort();
    const server = createServer();
    await new Promise((resolve, reject) => server.on('error', reject).listen(port, '127.0.0.1', resolve));
    expect(server.address().port).toBe(port);
    await new Promise((resolve) => server.close(resolve));
  });
});

describe('requireProgram', () => {
  it('gives what is installed', () => {
    const find = () => '/usr/bin/it';
    expect(requireProgram({ find, debianPackage: 'it', install: false })).toBe('/usr/bin/it');
  });

  it('throws when the program is missing and may not be installed, and says what to do', () => {
    const find = () => undefined;
    expect(() => requireProgram({ find, debianPackage: 'it', install: false })).toThrow(
      'it is not installed: install it, or run this with --install as root.',
    );
  });
});

describe('until', () => {
  it('asks again until it hears yes', async () => {
    let asked = 0;
    await until(() => ++asked === 3, { what: 'It' });
    expect(asked).toBe(3);
  });

  it('gives up in the end', async () => {
    await expect(until(() => false, { what: 'It', timeoutMs: 1 })).rejects.toThrow(
      'It did not start within 1 ms.',
    );
  });
});
