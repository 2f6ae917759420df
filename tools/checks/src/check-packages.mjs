#!/usr/bin/env node
// Says whether other people's packages fit our rules (see package-problems.mjs).
//   --list  names every package under its licence
import { readFileSync } from 'node:fs';
import { licences, packageProblems } from './package-problems.mjs';
import { readLock, ROOT } from './workspace.mjs';

const lock = readLock();
const { allowScripts } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));
const problems = packageProblems(lock, allowScripts);
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
for (const { license, shipped, tools } of licences(lock)) {
  console.log(`${license}: ${shipped.length} handed on, ${tools.length} of tools`);
  if (process.argv.includes('--list')) console.log(`  ${[...shipped, ...tools].sort().join(', ')}`);
}
console.log(`packages ok: ${Object.keys(allowScripts).length} have install scripts, none of which runs`);
