import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '@radarr/streaming-sandbox';
import { startProgram } from '@radarr/tool-programs';
import { API_KEY, sandboxVariables, TMDB_KEY } from './testing/api-under-test.js';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const PRELOAD = fileURLToPath(new URL('testing/crash.mjs', import.meta.url));

describe('an error that nobody caught', () => {
  let sandbox: Sandbox;
  let folder: string;
  beforeAll(async () => {
    sandbox = await startSandbox();
    folder = await mkdtemp(join(tmpdir(), 'streaming-crash-'));
  }, 30_000);
  afterAll(async () => {
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each([
    ['thrown', TMDB_KEY],
    ['rejected', API_KEY],
    ['text', API_KEY],
  ])(
    '%s: ends the process with 1, says where it happened, and tells no secret',
    async (kind, secret) => {
      const program = await startProgram(MAIN, {
        cwd: folder,
        env: {
          ...sandboxVariables(sandbox),
          DATA_DIR: join(folder, kind),
          NODE_OPTIONS: `--import=${PRELOAD}`,
          CRASH: kind,
          CRASH_SECRET: secret,
        },
        ready: /answers at (\S+)/,
      });
      expect(await program.end('SIGUSR2')).toBe(1);
      const [crash] = program.output().match(/^.*an error that nobody caught.*$/m) ?? [];
      expect(crash).toMatch(
        kind === 'text' ? /a string was thrown/ : /a call with \[redacted\] failed.*crash\.mjs/,
      );
      expect(program.output()).not.toContain(secret);
    },
    60_000,
  );
});
