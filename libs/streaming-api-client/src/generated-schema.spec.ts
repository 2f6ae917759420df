import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

it('the types are those of openapi.json; if not, run npm run openapi', () => {
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  const check = (): string =>
    execFileSync('npx', ['openapi-typescript', 'openapi.json', '-o', 'src/generated/schema.ts', '--check'], {
      cwd,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  expect(check).not.toThrow();
});
