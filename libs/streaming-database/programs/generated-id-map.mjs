// An id map of any size for measurements: the same rows each time, in the order of Watchmode's numbers, which is none
// for TMDB's. Every number is a film and a show, and a fifth of the titles has no IMDb id.
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A prime, so that the walk through the titles meets each once. */
const STRIDE = 15_485_863;

function row(index, count) {
  const title = (index * STRIDE) % count;
  return {
    mediaType: title % 2 === 0 ? 'movie' : 'tv',
    tmdbId: Math.floor(title / 2) + 1,
    watchmodeId: String(1_000_000 + index),
    ...(title % 5 !== 0 && { imdbId: `tt${String(title).padStart(7, '0')}` }),
  };
}

/** The rows in batches, as a reader of the file would give them. */
export async function* generatedBatches(count, batchRows = 1_000) {
  for (let from = 0; from < count; from += batchRows) {
    yield Array.from({ length: Math.min(batchRows, count - from) }, (_, index) => row(from + index, count));
  }
}

/** Writes the rows to a file in the text format of COPY. */
export async function writeCopyFile(file, count) {
  const lines = Readable.from(generatedBatches(count)).map((rows) =>
    rows
      .map((one) => `${one.tmdbId}\t${one.mediaType}\t${one.watchmodeId}\t${one.imdbId ?? '\\N'}\n`)
      .join(''),
  );
  await pipeline(lines, createWriteStream(file));
}
