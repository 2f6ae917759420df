// Measures the import of an id map beside psql's own \copy and the same merge, in the same run, and on the embedded
// engine. Needs the built files, psql, and a PostgreSQL to itself:
//   npm run test:servers -- node libs/streaming-database/programs/measure-id-map.mjs [ROWS] [RUNS] [FILL FACTOR]
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { serverMergeStatements } from '../dist/id-map/server-merge.js';
import { openDatabase } from '../dist/index.js';
import { writeCopyFile } from './generated-id-map.mjs';

const run = promisify(execFile);
const [rows = '1000000', runs = '3', fillFactor = '100'] = process.argv.slice(2);
const url = process.env.TEST_DATABASE_URL;
if (url === undefined) throw new Error('Set TEST_DATABASE_URL to a PostgreSQL server to measure on.');

const folder = await mkdtemp(join(tmpdir(), 'streaming-id-map-'));
const file = join(folder, 'id-map.tsv');
const IMPORT = fileURLToPath(new URL('./measured-id-map-import.mjs', import.meta.url));

async function ours(where) {
  const { stdout } = await run(process.execPath, [
    '--expose-gc',
    IMPORT,
    JSON.stringify(where),
    rows,
    fillFactor,
  ]);
  return JSON.parse(stdout);
}

async function psql(...commands) {
  const began = performance.now();
  await run('psql', [
    '-X',
    '-q',
    '-v',
    'ON_ERROR_STOP=1',
    url,
    ...commands.flatMap((command) => ['-c', command]),
  ]);
  return (performance.now() - began) / 1000;
}

/** What psql does with the same file: \copy into an unlogged table, then the very statements of our merge. */
function psqlImport(schema, verifiedAt) {
  const sql = serverMergeStatements('measured_rows');
  const at = (statement) => statement.replaceAll('$1', `'${verifiedAt}'::timestamptz`);
  return psql(
    `SET search_path TO ${schema}`,
    sql.create.replace('TEMPORARY', 'UNLOGGED'),
    `\\copy measured_rows FROM '${file}'`,
    'BEGIN',
    ...[sql.removeDuplicates, sql.lock, at(sql.count), at(sql.merge)],
    'COMMIT',
    sql.drop,
  );
}

/** In a schema of its own, which is dropped afterwards, and from a quiet server on. */
async function inSchema(schema, work) {
  await psql('CHECKPOINT');
  try {
    return await work({ url, schema });
  } finally {
    await psql(`DROP SCHEMA ${schema} CASCADE`);
  }
}

async function measurePsql() {
  return inSchema('measured_psql', async ({ schema }) => {
    const database = await openDatabase({ url, schema });
    await database.dataSource.query(
      `ALTER TABLE streaming_id_mappings SET (fillfactor = ${Number(fillFactor)})`,
    );
    await database.close();
    const first = await psqlImport(schema, '2026-05-01T00:00:00.000Z');
    return { first, second: await psqlImport(schema, '2026-05-02T00:00:00.000Z') };
  });
}

async function measureEmbedded() {
  const dataDir = join(folder, 'data');
  try {
    return await ours({ dataDir });
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)];
const seconds = (number) => `${number.toFixed(1)} s`;

function describe(name, imports) {
  const of = (key) => median(imports.map((one) => one[key]));
  console.log(
    `${name}: ${seconds(of('seconds'))}, of it merge ${seconds(of('mergeSeconds'))}; ` +
      `peak ${of('peakOverIdleMb')} MB over ${of('idleMb')} MB idle; longest wait of a look-up ${of('longestWaitMs')} ms`,
  );
}

const measured = { server: [], psql: [], embedded: [] };
try {
  await writeCopyFile(file, Number(rows));
  for (let round = 0; round < Number(runs); round++) {
    const server = async () => measured.server.push(await inSchema('measured_ours', ours));
    const plain = async () => measured.psql.push(await measurePsql());
    for (const measure of round % 2 === 0 ? [server, plain] : [plain, server]) await measure();
    measured.embedded.push(await measureEmbedded());
    console.log(
      JSON.stringify({
        round,
        server: measured.server[round],
        psql: measured.psql[round],
        embedded: measured.embedded[round],
      }),
    );
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

console.log(`${rows} rows, fill factor ${fillFactor}, medians of ${runs} runs`);
for (const which of ['first', 'second']) {
  describe(
    `server, ${which} import`,
    measured.server.map((one) => one[which]),
  );
  const ratios = measured.server.map((one, round) => one[which].seconds / measured.psql[round][which]);
  const plain = median(measured.psql.map((one) => one[which]));
  console.log(
    `  psql: ${seconds(plain)}; ours is ${median(ratios).toFixed(2)} of it (${ratios.map((ratio) => ratio.toFixed(2)).join(', ')})`,
  );
  describe(
    `embedded, ${which} import`,
    measured.embedded.map((one) => one[which]),
  );
}
