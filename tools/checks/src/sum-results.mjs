#!/usr/bin/env node
// Adds up what every Jest run left in .cache/results and prints it, as the last line of a CI run.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const RESULTS = fileURLToPath(new URL('../../../.cache/results/', import.meta.url));

const files = existsSync(RESULTS)
  ? readdirSync(RESULTS, { recursive: true }).filter((file) => file.endsWith('.json'))
  : [];
const counts = files.map((file) => JSON.parse(readFileSync(`${RESULTS}${file}`, 'utf8')));
const sum = (name) => counts.reduce((total, count) => total + count[name], 0);
const skipped = sum('skipped');

console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
