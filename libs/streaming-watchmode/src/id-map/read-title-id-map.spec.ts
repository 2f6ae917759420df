import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HEADER, filmLine, line, mapText } from '../testing/map-text.js';
import { inPieces, mappingsOf, readMap } from '../testing/read-map.js';
import { readTitleIdMap } from './read-title-id-map.js';

const THREE = mapText(filmLine(1), filmLine(2), filmLine(3));
const idsIn = (mappings: readonly { readonly tmdbId: number }[]) => mappings.map(({ tmdbId }) => tmdbId);

describe('readTitleIdMap', () => {
  it('keeps a film and a show with one number apart', async () => {
    const text = mapText(
      line(1_406_622, 'tt3659388', 286_217, 'movie', 'The Martian', 2015),
      line(3_262_859, 'tt38494991', 286_217, 'tv', 'Death at the White Hart', ''),
    );
    expect((await readMap(text)).mappings).toEqual([
      { mediaType: 'movie', tmdbId: 286_217, watchmodeId: '1406622', imdbId: 'tt3659388' },
      { mediaType: 'tv', tmdbId: 286_217, watchmodeId: '3262859', imdbId: 'tt38494991' },
    ]);
  });

  it('reads titles with commas, quotes and breaks', async () => {
    const titles = ['A, B', 'The "Paper" Harbour', 'Two\nLines', '"', 'ends with ""\n"', 'Straße 🎬'];
    const text = mapText(...titles.map((title, index) => line(index + 1, '', index + 1, 'tv', title, '')));
    const { mappings, report } = await readMap(text);
    expect(idsIn(mappings)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(report).toMatchObject({ rows: 6, bad: 0 });
  });

  it('reads rows that are quoted differently, and columns in another order', async () => {
    const text =
      'Title,TMDB Type,"TMDB ID",Watchmode ID,Added,IMDB ID\nPaper Harbour, movie ,7,9,x,tt7\n"A",tv,8,10,,\n';
    expect((await readMap(text)).mappings).toEqual([
      { mediaType: 'movie', tmdbId: 7, watchmodeId: '9', imdbId: 'tt7' },
      { mediaType: 'tv', tmdbId: 8, watchmodeId: '10' },
    ]);
  });

  it('counts bad rows with their lines, describes the first 20, and goes on', async () => {
    const bad = [
      line(1, 'nm1', 1, 'movie', 'A', ''),
      line(2, 'tt2'),
      line(3, 'tt3', 3, 'movie', 'A', 2000, 'extra'),
      '"4","tt4","4","movie","A" x,"2000"',
    ];
    const { mappings, report } = await readMap(mapText(filmLine(8), ...bad, filmLine(9)));
    expect(idsIn(mappings)).toEqual([8, 9]);
    expect(report).toMatchObject({ rows: 6, mappings: 2, bad: 4 });
    expect(report.badRows).toEqual([
      { line: 3, reason: 'The IMDB ID is no id of a title.' },
      { line: 4, reason: 'It has 2 fields instead of 6.' },
      { line: 5, reason: 'It has 7 fields instead of 6.' },
      { line: 6, reason: 'It is no CSV.' },
    ]);
    const many = Array.from({ length: 30 }, () => line('x', '', 1, 'tv', 'A', ''));
    const worse = await readMap(mapText(...many, filmLine(1)));
    expect(worse.report.bad).toBe(30);
    expect(worse.report.badRows.map((row) => row.line)).toEqual(Array.from({ length: 20 }, (_, i) => i + 2));
  });

  it('loses only the row itself to a quote that does not close', async () => {
    const { mappings, report } = await readMap(
      mapText(filmLine(1), '"2","tt2","2","movie","The "Paper Harbour","2000"', filmLine(3), filmLine(4)),
    );
    expect(idsIn(mappings)).toEqual([1, 3, 4]);
    expect(report.badRows).toEqual([{ line: 3, reason: 'Its quotes do not close.' }]);
  });

  it('gives up a row that goes over far too many lines', async () => {
    const open = ['"2","tt2","2","movie","The', ...Array.from({ length: 12 }, () => 'x')];
    const { mappings, report } = await readMap(mapText(filmLine(1), ...open, filmLine(3)));
    expect(idsIn(mappings)).toEqual([1, 3]);
    expect(report.badRows[0]).toEqual({ line: 3, reason: 'Its quotes do not close.' });
  });

  it('counts titles that TMDB does not have, and skips blank lines', async () => {
    const { report } = await readMap(mapText(line(1, 'tt1', '', '', 'A', ''), '', filmLine(2), ''));
    expect(report).toMatchObject({ rows: 2, mappings: 1, withoutTmdbId: 1, bad: 0 });
  });

  it('comes in batches, all but the last of one size', async () => {
    const text = mapText(...Array.from({ length: 7 }, (_, index) => filmLine(index + 1)));
    const sizes: number[] = [];
    for await (const batch of readTitleIdMap(inPieces(text), { batchRows: 3 }).batches)
      sizes.push(batch.length);
    expect(sizes).toEqual([3, 3, 1]);
  });

  it('tells the hash of the content at the end, gzipped or not', async () => {
    const sha256 = createHash('sha256').update(THREE).digest('hex');
    const plain = await readMap(THREE);
    const zipped = await readMap(gzipSync(THREE), { bytes: 1 });
    for (const { mappings, report } of [plain, zipped]) {
      expect(idsIn(mappings)).toEqual([1, 2, 3]);
      expect(report).toMatchObject({ sha256, bytes: Buffer.byteLength(THREE) });
    }
    expect(readTitleIdMap(inPieces(THREE)).report()).not.toHaveProperty('sha256');
  });

  it('reads a file with a mark, with Windows ends of lines, without an end of the last one', async () => {
    const text = `\uFEFF${THREE.replaceAll('\n', '\r\n').trimEnd()}`;
    expect(idsIn((await readMap(text)).mappings)).toEqual([1, 2, 3]);
  });

  it('reads the same however the file is cut into pieces', async () => {
    const text = mapText(line(1, 'tt1', 1, 'tv', 'Ümlaut "🎬"\nx', ''), filmLine(2), line('x'), filmLine(3));
    const whole = await readMap(text);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 60 }), async (bytes) => {
        expect(await readMap(text, { bytes })).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });

  it('reads back every title that CSV can hold', async () => {
    const title = fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', 'ß', ' ') });
    await fc.assert(
      fc.asyncProperty(fc.array(title, { minLength: 1, maxLength: 8 }), async (titles) => {
        const text = mapText(
          ...titles.map((each, index) => line(index + 1, '', index + 1, 'movie', each, '')),
        );
        const few = titles.every((each) => each.split('\n').length < 10);
        const { mappings, report } = await readMap(text);
        if (few) expect(idsIn(mappings)).toEqual(titles.map((_, index) => index + 1));
        expect(report.rows).toBe(report.mappings + report.bad);
      }),
    );
  });

  it.each([
    ['within a field', THREE.slice(0, -12)],
    ['between two fields', `${mapText(filmLine(1))}"1000002","tt2","2"`],
    ['within gzip', gzipSync(THREE).subarray(0, -9)],
    ['before its first mapping', mapText()],
    ['at once', ''],
  ])('throws for a file that ends %s', async (_name, content) => {
    await expect(readMap(content)).rejects.toMatchObject({ code: 'UPSTREAM_RESPONSE' });
  });

  it.each([
    ['a page', '<!doctype html>\n<p>Not found</p>\n'],
    ['the map of people', 'Watchmode ID,IMDB ID,TMDB ID,Name\n"7","nm1","2","Ines"\n'],
    ['damaged gzip', Buffer.concat([gzipSync(THREE).subarray(0, 30), Buffer.alloc(40, 7)])],
    ['a line without an end', `${HEADER}\n${'x'.repeat(200_000)}`],
  ])('throws for %s', async (_name, content) => {
    await expect(readMap(content)).rejects.toMatchObject({ code: 'UPSTREAM_RESPONSE' });
  });

  it('throws as soon as there is more than allowed, inflated too', async () => {
    const text = mapText(...Array.from({ length: 500 }, (_, index) => filmLine(index + 1)));
    const tooLarge = { code: 'UPSTREAM_RESPONSE', message: "watchmode's id map is larger than 9000 bytes." };
    await expect(readMap(text, { maxBytes: 9_000 })).rejects.toMatchObject(tooLarge);
    await expect(readMap(gzipSync(text), { maxBytes: 9_000 })).rejects.toMatchObject(tooLarge);
  });

  it('throws on what its source throws', async () => {
    const failure = new Error('disk');
    for (const content of [Buffer.from(THREE), gzipSync(THREE).subarray(0, 40)]) {
      const { source } = watchedSource(content, failure);
      await expect(mappingsOf(readTitleIdMap(source))).rejects.toBe(failure);
    }
  });

  it.each([
    ['plain', Buffer.from(THREE)],
    ['gzipped', gzipSync(THREE)],
  ])('lets go of a %s source when the reader leaves off', async (_name, content) => {
    const { source, isClosed } = watchedSource(content);
    for await (const batch of readTitleIdMap(source, { batchRows: 1 }).batches) {
      expect(batch).toHaveLength(1);
      break;
    }
    expect(isClosed()).toBe(true);
  });
});

/** A source that tells whether it was closed. */
function watchedSource(content: Uint8Array, failure?: Error) {
  let closed = false;
  async function* pieces() {
    try {
      yield* inPieces(content, 20);
      if (failure) throw failure;
    } finally {
      closed = true;
    }
  }
  return { source: pieces(), isClosed: () => closed };
}
