import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

const SCRIPT = join(import.meta.dirname, 'check-compose.mjs');
/** Answers `version`; says of the file whatever `config` gives. */
const compose = (config) => `case "$*" in *version*) exit 0;; *config*) exit ${config};; esac`;
const withoutCompose = 'exit 1';

let programs;
beforeEach(() => (programs = mkdtempSync(join(tmpdir(), 'check-compose-'))));
afterEach(() => rmSync(programs, { recursive: true }));

const install = (name, script) =>
  writeFileSync(join(programs, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });

/** Runs the check on a machine that has only the installed programs. */
const check = () =>
  spawnSync(process.execPath, [SCRIPT], { encoding: 'utf8', env: { ...process.env, PATH: programs } });

describe('check-compose', () => {
  it.each(['docker', 'docker-compose'])('lets %s judge the file', (program) => {
    install(program, compose(0));
    expect(check()).toMatchObject({ status: 0, stdout: expect.stringContaining('docker-compose.yml ok') });
  });

  it('fails when Compose refuses the file', () => {
    install('docker', compose(15));
    expect(check().status).not.toBe(0);
  });

  it('takes docker-compose where docker comes without Compose', () => {
    install('docker', withoutCompose);
    install('docker-compose', compose(0));
    expect(check().stdout).toContain('says docker-compose');
  });

  it('fails where no Compose is installed, and says what to do', () => {
    expect(check()).toMatchObject({ status: 1, stderr: expect.stringContaining('--install') });
  });
});
