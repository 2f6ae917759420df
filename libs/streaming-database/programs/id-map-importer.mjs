// Imports one id map, for the crash test. Arguments: where the database is, and the rows, each as JSON
// ({"count": 60000, "imdbFrom": 1} are films from TMDB number 1 on). Each line on stdout is how far it has come.
import { IdMappingRepository, openDatabase } from '../dist/index.js';

const [where, rows] = process.argv.slice(2);
const { count, imdbFrom, verifiedAt } = JSON.parse(rows);

async function* batches() {
  for (let index = 0; index < count; index++) {
    yield [
      {
        mediaType: 'movie',
        tmdbId: index + 1,
        watchmodeId: String(index + 1),
        imdbId: `tt${imdbFrom + index}`,
      },
    ];
  }
}

const database = await openDatabase(JSON.parse(where));
await new IdMappingRepository(database).importAll(batches(), {
  verifiedAt,
  onProgress: (progress) => process.stdout.write(`${JSON.stringify(progress)}\n`),
});
await database.close();
