import { expect, it } from '@jest/globals';
import type { IdMapping, ImportProgress } from '@radarr/streaming-core';
import type { Database } from '../database.js';
import type { IdMappingRepository } from './id-mapping-repository.js';
import {
  batches,
  films,
  importRows,
  leftovers,
  MATRIX,
  NOON,
  ONE,
  wholeMap,
} from './id-mapping-samples.suite.js';

/** What an import makes of its rows. */
export function describeImporting(database: () => Database, map: () => IdMappingRepository): void {
  describeCounting(database, map);
  describeChoosing(map);
  describeKeeping(database, map);
  describeEdges(database, map);
}

function describeCounting(database: () => Database, map: () => IdMappingRepository): void {
  it('takes over rows, says what it did, and leaves nothing else behind', async () => {
    expect(await importRows(map(), films(3))).toEqual(result({ rows: 3, inserted: 3 }));
    expect(await wholeMap(database())).toEqual(films(3).map((film) => ({ ...film, at: NOON })));
    expect(await leftovers(database())).toEqual([]);
  });

  it('counts what the next import inserts, changes and confirms', async () => {
    await importRows(map(), films(4));
    const [first, second, third] = films(3);
    const next = [first, { ...second, imdbId: 'tt9' }, { ...third, watchmodeId: '9' }, ...films(6).slice(4)];
    expect(await importRows(map(), next as IdMapping[], ONE)).toEqual(
      result({ rows: 5, inserted: 2, changed: 2, confirmed: 1 }),
    );
    const found = await map().find(films(3));
    expect(found.get('movie:2')).toEqual({ ...second, imdbId: 'tt9' });
    expect(found.get('movie:3')).toEqual({ ...third, watchmodeId: '9' });
  });

  it('leaves a title that the new map does not name as it was, with the time of its verification', async () => {
    await importRows(map(), films(2));
    await importRows(map(), films(1), ONE);
    const [first, second] = films(2);
    expect(await wholeMap(database())).toEqual([
      { ...first, at: ONE },
      { ...second, at: NOON },
    ]);
  });
}

function describeChoosing(map: () => IdMappingRepository): void {
  it('keeps films and shows of one number apart', async () => {
    const show: IdMapping = { mediaType: 'tv', tmdbId: 603, watchmodeId: '7', imdbId: 'tt7' };
    expect(await importRows(map(), [MATRIX, show])).toEqual(result({ rows: 2, inserted: 2 }));
    expect(await map().find([MATRIX, show])).toEqual(
      new Map([
        ['movie:603', MATRIX],
        ['tv:603', show],
      ]),
    );
  });

  it.each([
    ['in one batch', (rows: IdMapping[]) => batches(rows)],
    ['in several', (rows: IdMapping[]) => batches(...rows.map((row) => [row]))],
    ['far apart', (rows: IdMapping[]) => batches(rows.slice(0, 1), manyShows(12_000), rows.slice(1))],
  ])('lets the lowest Watchmode number stand among rows of one title %s', async (_how, source) => {
    // As text, 1000 would come before 9.
    const rows = ['20', '9', undefined, '1000'].map((watchmodeId, index) => ({
      ...MATRIX,
      imdbId: `tt${index}`,
      ...(watchmodeId === undefined ? { watchmodeId: 'none' } : { watchmodeId }),
    }));
    const done = await map().importAll(source(rows), { verifiedAt: NOON });
    expect(done.duplicates).toBe(3);
    expect((await map().find([MATRIX])).get('movie:603')).toEqual({
      ...MATRIX,
      watchmodeId: '9',
      imdbId: 'tt1',
    });
  });
}

function describeKeeping(database: () => Database, map: () => IdMappingRepository): void {
  it('takes a gap for what is not known: it erases no id', async () => {
    await importRows(map(), [MATRIX]);
    const { mediaType, tmdbId, watchmodeId } = MATRIX;
    const withoutImdb: IdMapping = { mediaType, tmdbId, ...(watchmodeId !== undefined && { watchmodeId }) };
    expect(await importRows(map(), [withoutImdb], ONE)).toEqual(result({ rows: 1, confirmed: 1 }));
    expect(await wholeMap(database())).toEqual([{ ...MATRIX, at: ONE }]);
    expect(await importRows(map(), [{ mediaType, tmdbId, imdbId: 'tt5' }], ONE)).toMatchObject({
      changed: 1,
    });
    expect(await wholeMap(database())).toEqual([{ ...MATRIX, imdbId: 'tt5', at: ONE }]);
  });

  it('fills a gap', async () => {
    await importRows(map(), [{ mediaType: 'movie', tmdbId: 603, watchmodeId: '1295258' }]);
    expect(await importRows(map(), [MATRIX])).toMatchObject({ changed: 1, confirmed: 0 });
    expect((await map().find([MATRIX])).get('movie:603')).toEqual(MATRIX);
  });

  it('does not let an older import turn ids or times back', async () => {
    await importRows(map(), films(2), ONE);
    const older = films(3, 50);
    expect(await importRows(map(), older, NOON)).toEqual(result({ rows: 3, inserted: 1 }));
    expect(await wholeMap(database())).toEqual([
      ...films(2).map((film) => ({ ...film, at: ONE })),
      { ...older[2], at: NOON },
    ]);
  });
}

function describeEdges(database: () => Database, map: () => IdMappingRepository): void {
  it('treats ids that are none as gaps, and leaves out rows that say nothing', async () => {
    const bad = [
      { ...MATRIX, imdbId: 'x1' },
      { ...MATRIX, tmdbId: 604, watchmodeId: 'a\tb\\N\n' },
      { ...MATRIX, tmdbId: 605, watchmodeId: '', imdbId: 'tt1\0' },
      { ...MATRIX, tmdbId: 0 },
      { ...MATRIX, tmdbId: 1.5 },
      { ...MATRIX, tmdbId: 2 ** 31 },
      { ...MATRIX, mediaType: 'person' as 'movie' },
    ];
    expect(await importRows(map(), bad)).toEqual(result({ rows: 7, inserted: 2 }));
    expect(await wholeMap(database())).toEqual([
      { ...MATRIX, imdbId: null, at: NOON },
      { ...MATRIX, tmdbId: 604, watchmodeId: null, at: NOON },
    ]);
  });

  it('takes an empty source', async () => {
    await importRows(map(), films(2));
    expect(await map().importAll(batches([], []), { verifiedAt: ONE })).toEqual(result({ rows: 0 }));
    expect(await wholeMap(database())).toHaveLength(2);
  });

  it('tells how far it has come', async () => {
    const heard: ImportProgress[] = [];
    const onProgress = (progress: ImportProgress): number => heard.push(progress);
    const unstorable = { ...MATRIX, tmdbId: 0 };
    await map().importAll(batches(films(11_999), [unstorable]), { verifiedAt: NOON, onProgress });
    const read = heard.filter(({ phase }) => phase === 'read').map(({ rows }) => rows);
    expect(read).toEqual(read.toSorted((a, b) => a - b));
    expect(read.length).toBeGreaterThan(1);
    expect(read.at(-1)).toBe(12_000);
    expect(heard.slice(read.length)).toEqual([{ phase: 'merge', rows: 11_999 }]);
  });
}

const result = (counts: object): object => ({
  duplicates: 0,
  inserted: 0,
  changed: 0,
  confirmed: 0,
  ...counts,
});

const manyShows = (count: number): IdMapping[] =>
  films(count).map((film): IdMapping => ({ ...film, mediaType: 'tv' }));
