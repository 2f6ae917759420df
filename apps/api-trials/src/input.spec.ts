import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  API_PROGRAM_SECRETS,
  startApiProgram,
  startSandboxProgram,
  type ApiProgram,
  type SandboxProgram,
} from '@radarr/tool-programs';
import { operationsOf, type ApiDocument, type ApiOperation } from './input/api-operations.js';
import { Judge } from './input/judge.js';
import { tryOperation, type OperationResult } from './input/run-trials.js';
import { Sender } from './input/send.js';
import { planFrom } from './testing/plan.js';

const SUMMARY = fileURLToPath(new URL('../../../.cache/input.md', import.meta.url));
/** The same requests each time, so that a change is judged by what it changes. */
const SHORT = { requests: 2_000, seed: 6 };

/** What changes something gets a tenth of what others get: more would be a trial of the sandbox. */
const shareOf = ({ method }: ApiOperation): number => (method === 'GET' ? 1 : 0.1);

const { requests, seed } = planFrom(process.env, SHORT);

let sandbox: SandboxProgram;
let api: ApiProgram;
beforeAll(async () => {
  sandbox = await startSandboxProgram('--watchmode-requests-per-minute', '1000000');
  api = await startApiProgram(sandbox, { LOG_LEVEL: 'debug' });
}, 120_000);
afterAll(async () => {
  await api.close();
  await sandbox.close();
});

it('whatever is asked is answered as the OpenAPI document says', async () => {
  const document = (await (await fetch(`${api.url}/api/openapi.json`)).json()) as ApiDocument;
  const operations = operationsOf(document);
  const sender = new Sender(api.url, api.apiKey);
  const judge = new Judge(document);
  const shares = operations.reduce((sum, operation) => sum + shareOf(operation), 0);
  const results = await Promise.all(
    operations.map((operation) => {
      const plan = { seed, requests: Math.ceil((requests * shareOf(operation)) / shares) };
      return tryOperation(operation, { document, sender, judge, plan });
    }),
  );
  sender.close();
  summarise(results);
  expect(
    results.flatMap(({ name, complaint }) => (complaint === undefined ? [] : [`${name}: ${complaint}`])),
  ).toEqual([]);
  for (const secret of Object.values(API_PROGRAM_SECRETS)) expect(api.output()).not.toContain(secret);
}, 1_800_000);

function summarise(results: readonly OperationResult[]): void {
  const total = results.reduce((sum, result) => sum + result.requests, 0);
  const rows = results.map(
    ({ name, requests: sent, statuses }) =>
      `| ${name} | ${sent} | ${Object.entries(statuses)
        .map(([status, count]) => `${status}: ${count}`)
        .join(', ')} |`,
  );
  mkdirSync(dirname(SUMMARY), { recursive: true });
  writeFileSync(
    SUMMARY,
    [
      `${total} requests, seed ${seed}`,
      '',
      '| operation | requests | answers |',
      '|---|---|---|',
      ...rows,
      '',
    ].join('\n'),
  );
}
