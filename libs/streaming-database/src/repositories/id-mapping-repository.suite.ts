import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TitleKey } from '@radarr/streaming-core';
import type { Database } from '../database.js';
import { describeConcurrency } from './id-mapping-concurrency.suite.js';
import { describeFailing } from './id-mapping-failures.suite.js';
import { describeImporting } from './id-mapping-import.suite.js';
import { describeLaws } from './id-mapping-laws.suite.js';
import { IdMappingRepository } from './id-mapping-repository.js';
import { films, importRows, MATRIX, ONE, wholeMap } from './id-mapping-samples.suite.js';

/** What the map of ids must do on either engine. */
export function describeIdMappingRepository(open: () => Promise<Database>): void {
  describe('IdMappingRepository', () => {
    let database: Database;
    let map: IdMappingRepository;
    beforeAll(async () => {
      database = await open();
      map = new IdMappingRepository(database);
    });
    beforeEach(() => database.dataSource.query('TRUNCATE streaming_id_mappings'));
    afterAll(() => database.close());

    describe('finding', () => describeFinding(() => map));
    describe('importing', () =>
      describeImporting(
        () => database,
        () => map,
      ));
    describe('imports that fail', () =>
      describeFailing(
        () => database,
        () => map,
      ));
    describe('readers and imports at the same time', () =>
      describeConcurrency(
        () => database,
        () => map,
      ));
    describe('laws', () =>
      describeLaws(
        () => database,
        () => map,
      ));

    it('leaves the tables as the migrations made them, and an import after it works', async () => {
      await importRows(map, films(10));
      const drift = await database.dataSource.driver.createSchemaBuilder().log();
      expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
      await importRows(map, films(10, 50), ONE);
      expect(await wholeMap(database)).toHaveLength(10);
    });
  });
}

function describeFinding(map: () => IdMappingRepository): void {
  it('answers nothing for titles that are not known, and asks for none', async () => {
    expect(await map().find([MATRIX])).toEqual(new Map());
    expect(await map().find([])).toEqual(new Map());
  });

  it('leaves out what is not known of a title', async () => {
    const film = { mediaType: 'movie', tmdbId: 1, watchmodeId: '5' } as const;
    const show = { mediaType: 'tv', tmdbId: 1, imdbId: 'tt5' } as const;
    await importRows(map(), [film, show]);
    expect(await map().find([show, film, show])).toEqual(
      new Map<string, object>([
        ['movie:1', film],
        ['tv:1', show],
      ]),
    );
  });

  it('finds thousands at once', async () => {
    await importRows(map(), films(6000));
    const keys: TitleKey[] = films(10_000);
    const found = await map().find(keys);
    expect([...found.values()].sort((a, b) => a.tmdbId - b.tmdbId)).toEqual(films(6000));
  });

  it('knows no title with a number that none can have', async () => {
    const impossible = [0, -1, 1.5, 2 ** 31, NaN].map((tmdbId): TitleKey => ({ mediaType: 'movie', tmdbId }));
    await importRows(map(), [MATRIX]);
    expect([...(await map().find([...impossible, MATRIX])).keys()]).toEqual(['movie:603']);
  });
}
