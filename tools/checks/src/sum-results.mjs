#!/usr/bin/env node
// Adds up what every Jest run left in .cache/results and prints it, as the last line of a CI run.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isGreen, sumCounts, summaryOf } from './sum-counts.mjs';
import { ROOT } from './workspace.mjs';

const RESULTS = `${ROOT}.cache/results/`;

const files = existsSync(RESULTS)
  ? readdirSync(RESULTS, { recursive: true }).filter((file) => file.endsWith('.json'))
  : [];
const total = sumCounts(files.map((file) => JSON.parse(readFileSync(`${RESULTS}${file}`, 'utf8'))));

console.log(summaryOf(total));
process.exitCode = isGreen(total) ? 0 : 1;
