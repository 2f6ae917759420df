import {
  titleKeyText,
  type IdMapping,
  type IdMappingStore,
  type ImportOptions,
  type ImportResult,
  type TitleKey,
} from '@radarr/streaming-core';
import type { DataSource } from 'typeorm';
import type { Database } from '../database.js';
import type { IdMappingEntity } from '../entities/id-mapping.entity.js';
import { EmbeddedStagedMap } from '../id-map/embedded-staged-map.js';
import { importIdMap } from '../id-map/import-id-map.js';
import { ServerStagedMap } from '../id-map/server-staged-map.js';
import { isStorableKey } from '../id-map/storable-mapping.js';
import { onStore } from '../store-failure.js';
import { Turns } from './turns.js';

/** The ids of titles at other upstreams, in the table `streaming_id_mappings`. */
export class IdMappingRepository implements IdMappingStore {
  /** @param database as `openDatabase` gives it: how a map is imported depends on the engine */
  constructor(private readonly database: Pick<Database, 'engine' | 'dataSource'>) {}

  /** @throws {StoreError} `STORE_ERROR` */
  async find(keys: readonly TitleKey[]): Promise<ReadonlyMap<string, IdMapping>> {
    const storable = keys.filter(isStorableKey);
    if (storable.length === 0) return new Map();
    const rows = await onStore('find the ids of titles', () =>
      this.database.dataSource.query<FoundRow[]>(FIND, [
        storable.map(({ tmdbId }) => tmdbId),
        storable.map(({ mediaType }) => mediaType),
      ]),
    );
    return new Map(rows.map((row) => [titleKeyText(row), toMapping(row)]));
  }

  /**
   * Of imports at the same time, each is published as a whole, one after the other; none fails because of another.
   *
   * Of rows that name one title, the one with the lowest Watchmode number stands, in whatever order they come. A gap
   * erases nothing: an id that a row does not name keeps its known value. Where a title was verified later than
   * `verifiedAt`, it stays as it is and counts neither as changed nor as confirmed. Ids that are none (an IMDb id such
   * as `x1`) count as gaps; a row that names no title, or no id of it, is left out and counts in `rows` only.
   * @throws {StoreError} `STORE_ERROR`; the signal's reason; whatever the source throws. Nothing is changed then
   */
  async importAll(
    batches: AsyncIterable<readonly IdMapping[]>,
    options: ImportOptions,
  ): Promise<ImportResult> {
    const { engine, dataSource } = this.database;
    if (engine === 'postgres') {
      return importIdMap((verifiedAt) => ServerStagedMap.open(dataSource, verifiedAt), batches, options);
    }
    return embeddedImports(dataSource).take('id map', () =>
      importIdMap((verifiedAt) => EmbeddedStagedMap.open(dataSource, verifiedAt), batches, options),
    );
  }
}

/** By the data source, not by the repository: all repositories of one build their map in the same place. */
const IMPORTS = new WeakMap<DataSource, Turns>();

function embeddedImports(dataSource: DataSource): Turns {
  const turns = IMPORTS.get(dataSource) ?? new Turns();
  IMPORTS.set(dataSource, turns);
  return turns;
}

type FoundRow = Pick<IdMappingEntity, 'mediaType' | 'tmdbId' | 'watchmodeId' | 'imdbId'>;

const FIND = `
  SELECT media_type AS "mediaType", tmdb_id AS "tmdbId", watchmode_id AS "watchmodeId", imdb_id AS "imdbId"
  FROM streaming_id_mappings JOIN unnest($1::integer[], $2::text[]) AS wanted (tmdb_id, media_type)
  USING (tmdb_id, media_type)`;

function toMapping({ mediaType, tmdbId, watchmodeId, imdbId }: FoundRow): IdMapping {
  return {
    mediaType,
    tmdbId,
    ...(watchmodeId !== null && { watchmodeId }),
    ...(imdbId !== null && { imdbId }),
  };
}
