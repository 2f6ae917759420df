import type { Instant } from '@radarr/streaming-core';
import type { DataSource } from 'typeorm';
import { DatasetEntity } from '../entities/dataset.entity.js';
import { onStore } from '../store-failure.js';

/** One version of a downloaded file. By its first three fields an unchanged file is told without reading it again. */
export interface DatasetVersion {
  /** The `ETag` as the server sent it, quotes included. */
  readonly etag?: string;
  /** The `Last-Modified` as the server sent it. */
  readonly lastModified?: string;
  /** Of the file's bytes, in hex. */
  readonly sha256?: string;
  readonly rowCount: number;
  readonly importedAt: Instant;
}

/** Which version of each downloaded file was taken over last, in the table `streaming_datasets`. */
export class DatasetRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The version that was taken over last, or undefined when none was.
   * @param name the dataset's, such as `watchmode-id-map`
   * @throws {StoreError} `STORE_ERROR`
   */
  async read(name: string): Promise<DatasetVersion | undefined> {
    const row = await onStore('read the version of a dataset', () =>
      this.dataSource.getRepository(DatasetEntity).findOneBy({ name }),
    );
    return row === null ? undefined : toVersion(row);
  }

  /**
   * Notes the version that was taken over. Every field of the one before is replaced, absent ones included.
   * @throws {StoreError} `STORE_ERROR`
   */
  async write(name: string, version: DatasetVersion): Promise<void> {
    const { etag, lastModified, sha256, rowCount, importedAt } = version;
    await onStore('note the version of a dataset', () =>
      this.dataSource.query(UPSERT, [name, etag, lastModified, sha256, rowCount, importedAt]),
    );
  }
}

const UPSERT = `
  INSERT INTO streaming_datasets (name, etag, last_modified, sha256, row_count, imported_at)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (name) DO UPDATE
    SET etag = excluded.etag,
        last_modified = excluded.last_modified,
        sha256 = excluded.sha256,
        row_count = excluded.row_count,
        imported_at = excluded.imported_at`;

function toVersion(row: DatasetEntity): DatasetVersion {
  return {
    ...(row.etag !== null && { etag: row.etag }),
    ...(row.lastModified !== null && { lastModified: row.lastModified }),
    ...(row.sha256 !== null && { sha256: row.sha256 }),
    rowCount: row.rowCount,
    importedAt: row.importedAt.toISOString(),
  };
}
