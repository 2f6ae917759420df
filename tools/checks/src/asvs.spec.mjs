import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ROOT } from './workspace.mjs';

const STATES = ['met', 'partly', 'not met', 'not met here', 'not answered here', 'n/a'];
const SPEC = /`([\w./-]*spec\.m?[jt]sx?)`/g;

const rows = readFileSync(`${ROOT}docs/asvs.md`, 'utf8')
  .split('\n')
  .filter((line) => /^\| *\d/.test(line))
  .map((line) =>
    line
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, -1),
  );
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
}).split('\n');

/** The files that a name of the table may mean. */
const meant = (name) => files.filter((file) => file === name || file.endsWith(`/${name}`));

describe('the table of ASVS', () => {
  it('has a row for every chapter, each with a state and why', () => {
    expect(new Set(rows.map(([requirement]) => Number.parseInt(requirement, 10))).size).toBe(17);
    for (const row of rows) {
      expect(row).toHaveLength(3);
      expect(STATES).toContain(row[1]);
      expect(row[2]).not.toBe('');
    }
  });

  it('names tests that there are, each by a name that only one has', () => {
    const names = [...new Set(rows.flatMap(([, , by]) => Array.from(by.matchAll(SPEC), ([, name]) => name)))];
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((name) => meant(name).length !== 1)).toEqual([]);
  });
});
