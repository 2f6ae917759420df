import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { resolveCreditCaps, type CreditCaps } from '@radarr/streaming-core';
import type { Database } from '../database.js';
import { openTestDatabase, testDatabaseUrl } from '../testing/index.js';
import { CreditLedgerRepository } from './credit-ledger-repository.js';

const PROGRAM = fileURLToPath(new URL('../../programs/credit-spender.mjs', import.meta.url));
const url = testDatabaseUrl();

/** Needs the built files: the processes run JavaScript. */
describe('several processes with one ledger', () => {
  let schema: string;
  let database: Database;
  beforeEach(async () => {
    schema = `test_${randomBytes(8).toString('hex')}`;
    database = await openTestDatabase({ url, schema });
  });
  afterEach(() => database.close());

  const start = (caps: Partial<CreditCaps>, ...how: string[]) => {
    const args = [PROGRAM, url, schema, JSON.stringify(caps), ...how];
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = once(child, 'close');
    const facts: Record<string, unknown>[] = [];
    createInterface(child.stdout).on('line', (line) => facts.push(JSON.parse(line) as never));
    const told = (fact: string) => facts.filter((candidate) => fact in candidate);
    return {
      told,
      until: async (fact: string) => {
        while (told(fact).length === 0) await Promise.race([sleep(5), rejectWhen(ended)]);
      },
      go: () => child.stdin.write('go\n'),
      kill: () => child.kill('SIGKILL'),
      ended,
    };
  };

  // The month's cap stands in for the day's should the test run across midnight.
  const status = (caps: Partial<CreditCaps>) =>
    new CreditLedgerRepository(database.dataSource).status('metered', resolveCreditCaps(caps));

  it('spend exactly the cap when four of them ask 500 times each at once', async () => {
    const caps = { perDay: 33, perMonth: 33 };
    const spenders = [1, 2, 3, 4].map(() => start(caps, 'at-once', '500'));
    await Promise.all(spenders.map((spender) => spender.until('ready')));
    const startedAt = performance.now();
    for (const spender of spenders) spender.go();
    await Promise.all(spenders.map(({ ended }) => ended));
    const granted = spenders.map((spender) => Number(spender.told('granted')[0]?.['granted']));
    process.stdout.write(
      `credits: granted ${granted.join(' + ')} of 2000 asked for, ${Math.round(performance.now() - startedAt)} ms\n`,
    );
    expect(granted.reduce((total, count) => total + count)).toBe(33);
    expect((await status(caps)).month).toMatchObject({ spent: 33, reserved: 0, left: 0 });
  }, 60_000);

  it('lose at most the reservation that is open when they are killed', async () => {
    const caps = { perDay: 100_000, perMonth: 100_000 };
    const kills = 8;
    let settled = 0;
    for (let kill = 0; kill < kills; kill++) {
      const spender = start(caps, 'one-by-one');
      await spender.until('settled');
      await sleep(Math.random() * 100);
      spender.kill();
      await spender.ended;
      settled += spender.told('settled').length;
    }
    const { spent, reserved } = (await status(caps)).month;
    process.stdout.write(
      `credits: ${kills} kills, ${settled} seen settled, ${spent} spent, ${reserved} still reserved\n`,
    );
    expect(spent + reserved).toBeGreaterThanOrEqual(settled);
    expect(spent + reserved).toBeLessThanOrEqual(settled + kills);
    expect(reserved).toBeLessThanOrEqual(kills);
  }, 60_000);

  it('are refused without waiting for the one that spends just now', async () => {
    const ledger = new CreditLedgerRepository(database.dataSource);
    const request = {
      upstream: 'metered',
      purpose: 'people',
      cost: 1,
      caps: resolveCreditCaps({ perDay: 1, perMonth: 1 }),
    } as const;
    await ledger.reserve(request);
    await database.dataSource.transaction(async (manager) => {
      await manager.query('SELECT FROM streaming_credit_accounts FOR UPDATE');
      expect(await ledger.reserve(request)).toMatchObject({ granted: false });
    });
  });
});

async function rejectWhen(ended: Promise<unknown>): Promise<never> {
  await ended;
  throw new Error('The process ended too early.');
}
