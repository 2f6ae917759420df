import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { firstLoad } from './first-load.mjs';

it('counts what the page names and what that imports, once each, and nothing that waits to be asked for', () => {
  const folder = mkdtempSync(join(tmpdir(), 'first-load-'));
  mkdirSync(join(folder, 'assets'));
  const write = (name, text) => writeFileSync(join(folder, name), text);
  write('index.html', '<script type="module" crossorigin src="/assets/index-1.js"></script>');
  write(
    'assets/index-1.js',
    'import{a}from"./shared-2.js";import"./other-3.js";const p=()=>import("./later-4.js");',
  );
  write('assets/shared-2.js', 'import{b}from"./other-3.js";export{b as a};');
  write('assets/other-3.js', 'export const b=1;');
  write('assets/later-4.js', 'export const c=1;');
  const { files, gzipBytes } = firstLoad(folder);
  expect(files.toSorted()).toEqual(['assets/index-1.js', 'assets/other-3.js', 'assets/shared-2.js']);
  expect(gzipBytes).toBeGreaterThan(60);
});
