// Imports a generated id map twice and measures it, in a process of its own so that its memory is its own.
// Arguments: where the database is, as JSON; how many rows; the fill factor of the table. Needs --expose-gc.
import { setInterval } from 'node:timers';
import { setTimeout as sleep } from 'node:timers/promises';
import { IdMappingRepository, openDatabase } from '../dist/index.js';
import { generatedBatches } from './generated-id-map.mjs';

const [where, count, fillFactor] = process.argv.slice(2);
const database = await openDatabase(JSON.parse(where));
await database.dataSource.query(`ALTER TABLE streaming_id_mappings SET (fillfactor = ${Number(fillFactor)})`);
const map = new IdMappingRepository(database);

const megabytes = (bytes) => Math.round(bytes / 1e6);
async function restingMemory() {
  await map.find([{ mediaType: 'movie', tmdbId: 1 }]);
  globalThis.gc();
  await sleep(200);
  return process.memoryUsage.rss();
}

/** Asks as a person would while the import runs, and notes the longest wait. */
function startAsking() {
  let asking = true;
  let longest = 0;
  const ended = (async () => {
    while (asking) {
      const asked = performance.now();
      await map.find([{ mediaType: 'movie', tmdbId: 1 }]).catch(() => (longest = Infinity));
      longest = Math.max(longest, performance.now() - asked);
      await sleep(50);
    }
  })();
  return async () => {
    asking = false;
    await ended;
    return Math.round(longest);
  };
}

async function measuredImport(verifiedAt) {
  const idle = await restingMemory();
  let peak = idle;
  const sampling = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 10);
  const stopAsking = startAsking();
  const began = performance.now();
  let mergeBegan = began;
  const result = await map.importAll(generatedBatches(Number(count)), {
    verifiedAt,
    onProgress: ({ phase, rows }) => phase === 'merge' && rows === 0 && (mergeBegan = performance.now()),
  });
  const ended = performance.now();
  clearInterval(sampling);
  const seconds = (ended - began) / 1000;
  return {
    seconds,
    mergeSeconds: (ended - mergeBegan) / 1000,
    peakOverIdleMb: megabytes(peak - idle),
    idleMb: megabytes(idle),
    longestWaitMs: await stopAsking(),
    result,
  };
}

const first = await measuredImport('2026-05-01T00:00:00.000Z');
const second = await measuredImport('2026-05-02T00:00:00.000Z');
const [size] = await database.dataSource.query(
  `SELECT (pg_table_size('streaming_id_mappings') / 1e6)::int AS "tableMb", (pg_indexes_size('streaming_id_mappings') / 1e6)::int AS "indexesMb"`,
);
console.log(JSON.stringify({ first, second, ...size }));
await database.close();
