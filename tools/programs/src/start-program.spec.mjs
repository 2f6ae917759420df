import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startProgram } from './start-program.mjs';

const PROGRAM = `
process.once('SIGTERM', () => process.exit(7));
if (process.argv[2] === 'fail') { console.error('no port'); process.exit(3); }
console.log('answers at ' + process.argv[2] + ' ' + Object.keys(process.env).sort().join());
setInterval(() => undefined, 1000);
`;

let folder;
let file;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'streaming-program-'));
  file = join(folder, 'program.mjs');
  await writeFile(file, PROGRAM);
});
afterAll(() => rm(folder, { recursive: true }));

const ready = /answers at (\S+)/;

describe('a started program', () => {
  it('is there when it has said so, knows only the variables it was given, and ends by a signal', async () => {
    const program = await startProgram(file, { args: ['here'], env: { LIGHT: 'on' }, ready });
    expect(program.match).toBe('here');
    expect(program.output()).toContain('here LIGHT,PATH');
    expect(await program.end()).toBe(7);
  });

  it('that is killed has no exit code', async () => {
    const started = [];
    const onStart = (pid) => started.push(pid);
    const program = await startProgram(file, { args: ['here'], ready, niceness: 1, onStart });
    expect(started).toEqual([program.pid]);
    expect(await program.end('SIGKILL')).toBeNull();
  });

  it('that ends too early fails with what it printed', async () => {
    await expect(startProgram(file, { args: ['fail'], ready })).rejects.toThrow(/ended with 3:\nno port/);
  });
});
