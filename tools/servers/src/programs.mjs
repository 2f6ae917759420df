import { execFileSync } from 'node:child_process';
import { createServer } from 'node:net';

/** A port that was free a moment ago. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * What `find` finds, installing the Debian package first when it finds nothing and that is allowed.
 * @throws when the program is missing and may not be installed: a missing server is a failure, never a skip
 */
export function requireProgram({ find, debianPackage, install }) {
  const found = find();
  if (found) return found;
  if (!install) {
    throw new Error(`${debianPackage} is not installed: install it, or run this with --install as root.`);
  }
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debianPackage], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  const installed = find();
  if (!installed)
    throw new Error(`${debianPackage} was installed, but its program is not where it should be.`);
  return installed;
}

/** Polls until `ready` says yes. */
export async function until(ready, { what, timeoutMs = 20_000 }) {
  for (const end = Date.now() + timeoutMs; Date.now() < end;) {
    if (await ready()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${what} did not start within ${timeoutMs} ms.`);
}
