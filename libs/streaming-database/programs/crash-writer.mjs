// Writes to the embedded database until it is killed, for the crash test. Each line on stdout is a fact: first what an
// earlier run left, then the number of each write once it is committed.
import { CacheEntryRepository, openDatabase, TrendingRepository } from '../dist/index.js';

const [dataDir, firstNumber] = process.argv.slice(2);
const LIST = { source: 'tmdb', mediaType: 'movie', window: 'day' };
const say = (fact) => process.stdout.write(`${JSON.stringify(fact)}\n`);

const database = await openDatabase({ dataDir });
const cache = new CacheEntryRepository(database.dataSource);
const trending = new TrendingRepository(database.dataSource);

const rows = await database.dataSource.query(`SELECT data FROM streaming_cache ORDER BY stored_at`);
const list = await trending.read(LIST);
say({ found: rows.map((row) => row.data.number), list: list?.entries.map((entry) => entry.title) ?? [] });

for (let number = Number(firstNumber); ; number++) {
  const times = { storedAt: number, expiresAt: Date.now() + 60_000, removableAt: Date.now() + 60_000 };
  await cache.set({ key: `write:${number}`, value: { number, padding: 'x'.repeat(500) }, ...times });
  const entries = Array.from({ length: 20 }, (_, index) => ({
    mediaType: 'movie',
    tmdbId: index + 1,
    title: String(number),
    rank: index + 1,
    score: 50,
    sources: [],
  }));
  const fetchedAt = new Date(number).toISOString();
  await trending.replace(LIST, { entries, fetchedAt, expiresAt: fetchedAt });
  say({ committed: number });
}
