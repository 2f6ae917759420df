// Spends credits on a PostgreSQL server, for tests with several processes. Each line on stdout is a fact.
// Arguments: address, schema, caps as JSON, and how to spend:
//   "at-once N"    on the first byte of stdin asks N times at once, settles what is granted, and tells how often it was
//   "one-by-one"   reserves and settles one credit after the other until it is killed
import { once } from 'node:events';
import { resolveCreditCaps } from '@radarr/streaming-core';
import { CreditLedgerRepository, openDatabase } from '../dist/index.js';

const [url, schema, caps, how, times] = process.argv.slice(2);
const say = (fact) => process.stdout.write(`${JSON.stringify(fact)}\n`);

const database = await openDatabase({ url, schema });
const ledger = new CreditLedgerRepository(database.dataSource);
const request = {
  upstream: 'metered',
  purpose: 'people',
  cost: 1,
  caps: resolveCreditCaps(JSON.parse(caps)),
};
say({ ready: true });

if (how === 'at-once') {
  await once(process.stdin, 'data');
  const answers = await Promise.all(Array.from({ length: Number(times) }, () => ledger.reserve(request)));
  const granted = answers.filter((answer) => answer.granted);
  await Promise.all(granted.map((reservation) => ledger.settle(reservation, { spent: 1 })));
  say({ granted: granted.length });
  await database.close();
  process.exit(0);
}

for (;;) {
  const reservation = await ledger.reserve(request);
  say({ reserved: true });
  await ledger.settle(reservation, { spent: 1 });
  say({ settled: true });
}
