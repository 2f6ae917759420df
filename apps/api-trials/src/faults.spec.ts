import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ENDPOINTS } from './faults/endpoints.js';
import { Lane } from './faults/lane.js';
import { allDifferences, reportOf } from './faults/report.js';
import { runGroup, type GroupResult } from './faults/run-group.js';
import { trialsFrom } from './faults/selection.js';
import { nameOf, operationsOf, type ApiDocument } from './input/api-operations.js';

const CACHE = fileURLToPath(new URL('../../../.cache/', import.meta.url));

/** How many trials run at a time. */
const LANES = 2;

const trials = trialsFrom(process.env);

let lanes: readonly Lane[];
beforeAll(async () => {
  lanes = await Promise.all(Array.from({ length: Math.min(LANES, trials.length) }, () => Lane.open()));
}, 300_000);
afterAll(() => Promise.all(lanes.map((lane) => lane.close())));

it('every operation of the api is in the matrix', async () => {
  const [lane] = lanes;
  if (!lane) throw new Error('there is nothing to try');
  const api = await lane.start('connected');
  const document = (await (await fetch(`${api.url}/api/openapi.json`)).json()) as ApiDocument;
  await api.close();
  const tried = new Set(ENDPOINTS.map(({ operation }) => operation));
  expect(operationsOf(document).map(nameOf).toSorted()).toEqual([...tried].toSorted());
}, 60_000);

it('whatever fails at an upstream, the api answers as it must', async () => {
  const waiting = trials.values();
  const groups: GroupResult[] = [];
  await Promise.all(
    lanes.map(async (lane) => {
      for (const trial of waiting) {
        const group = await runGroup(lane, trial);
        groups.push(group);
        const differing = allDifferences([group]);
        if (differing.length > 0) keepLogs(group);
        process.stderr.write(
          [
            `${groups.length}/${trials.length} ${trial.upstream}, ${trial.fault.name}: ${group.seconds} s`,
            ...differing,
          ].join('\n  ') + '\n',
        );
      }
    }),
  );
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(join(CACHE, 'faults.md'), reportOf(groups));
  expect(allDifferences(groups)).toEqual([]);
}, 7_200_000);

/** For whoever wants to know how a difference came about. */
function keepLogs({ upstream, fault, logs }: GroupResult): void {
  const folder = join(CACHE, 'faults');
  mkdirSync(folder, { recursive: true });
  for (const [state, output] of logs) {
    const name = `${upstream}-${fault.name}-${state}`.replaceAll(/\W+/g, '-');
    writeFileSync(join(folder, `${name}.log`), output);
  }
}
