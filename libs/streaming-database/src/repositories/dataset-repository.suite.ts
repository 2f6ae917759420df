import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isStreamingError } from '@radarr/streaming-core';
import type { Database } from '../database.js';
import { DatasetRepository, type DatasetVersion } from './dataset-repository.js';

const VERSION: DatasetVersion = {
  etag: 'W/"5e-1"',
  lastModified: 'Fri, 01 May 2026 12:00:00 GMT',
  sha256: 'ab'.repeat(32),
  rowCount: 1_032_580,
  importedAt: '2026-05-01T12:00:00.000Z',
};

/** What the table of datasets must do on either engine. */
export function describeDatasetRepository(open: () => Promise<Database>): void {
  describe('DatasetRepository', () => {
    let database: Database;
    let datasets: DatasetRepository;
    beforeAll(async () => {
      database = await open();
      datasets = new DatasetRepository(database.dataSource);
    });
    beforeEach(() => database.dataSource.query('TRUNCATE streaming_datasets'));
    afterAll(() => database.close());

    it('knows no version at first', async () => {
      expect(await datasets.read('ids')).toBeUndefined();
    });

    it('gives each version back as it was', async () => {
      await datasets.write('ids', VERSION);
      await datasets.write('people', { rowCount: 0, importedAt: VERSION.importedAt });
      expect(await datasets.read('ids')).toEqual(VERSION);
      expect(await datasets.read('people')).toEqual({ rowCount: 0, importedAt: VERSION.importedAt });
    });

    it('replaces every field, so that no mark of an older file stays', async () => {
      await datasets.write('ids', VERSION);
      const next = { sha256: 'cd'.repeat(32), rowCount: 5, importedAt: '2026-05-02T12:00:00.000Z' };
      await datasets.write('ids', next);
      expect(await datasets.read('ids')).toEqual(next);
    });

    it('refuses a count below zero, and keeps what it has', async () => {
      await datasets.write('ids', VERSION);
      const error: unknown = await datasets
        .write('ids', { ...VERSION, rowCount: -1 })
        .catch((thrown: unknown) => thrown);
      expect(isStreamingError(error, 'STORE_ERROR')).toBe(true);
      expect(await datasets.read('ids')).toEqual(VERSION);
    });
  });
}
