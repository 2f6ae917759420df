import type {
  IdMapping,
  IdMappingStore,
  ImportProgress,
  ImportResult,
  Instant,
} from '@radarr/streaming-core';
import type { DatasetRepository, DatasetVersion } from '@radarr/streaming-database';
import {
  openTitleIdMap,
  type DownloadedTitleIdMap,
  type OpenTitleIdMapOptions,
  type TitleIdMapReport,
} from '@radarr/streaming-watchmode';

/** The name of the map among the datasets. */
export const ID_MAP_DATASET = 'watchmode-title-id-map';

/** What a synchronisation works with. */
export interface IdMapSyncOptions {
  readonly mappings: Pick<IdMappingStore, 'importAll'>;
  readonly datasets: Pick<DatasetRepository, 'read' | 'write'>;
  /** Opens the map. @default downloads it from Watchmode */
  readonly open?: OpenMap;
}

/** Begins to read the map, unless it is the one with the given tag or date. */
export type OpenMap = (
  options: Pick<OpenTitleIdMapOptions, 'etag' | 'lastModified' | 'signal' | 'onBytes'>,
) => Promise<DownloadedTitleIdMap | 'unchanged'>;

/** How one synchronisation is done. */
export interface SyncRun {
  /** Takes the map over even if it is the one that is there. @default false */
  readonly force?: boolean;
  readonly signal?: AbortSignal;
  /** @default nobody is told */
  readonly onProgress?: (progress: SyncProgress) => void;
}

/** How far a synchronisation has come. */
export interface SyncProgress extends ImportProgress {
  /** Bytes that have come. */
  readonly bytes: number;
  /** Of how many, where the server says so. */
  readonly totalBytes?: number;
}

/** What a synchronisation came to. */
export type SyncResult =
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'imported'; readonly imported: ImportResult; readonly report: TitleIdMapReport };

/** The file that came is, byte by byte, the one that is there: a way out of the import before it changes anything. */
class SameContent extends Error {}

/**
 * Takes over Watchmode's daily list of which of its titles is which of TMDB's. An unchanged file is told by its tag or
 * date before it is fetched, else by its digest before anything is changed.
 */
export class IdMapSync {
  constructor(private readonly options: IdMapSyncOptions) {}

  /**
   * @throws {StreamingError} an `UPSTREAM_*` code when the file cannot be had whole, `STORE_ERROR` when it cannot be
   *   kept; the map stays as it was
   */
  async sync({ force = false, signal, onProgress }: SyncRun = {}): Promise<SyncResult> {
    const { mappings, datasets, open = openTitleIdMap } = this.options;
    const kept = force ? undefined : await datasets.read(ID_MAP_DATASET);
    let bytes = 0;
    const map = await open({
      ...(kept?.etag !== undefined && { etag: kept.etag }),
      ...(kept?.lastModified !== undefined && { lastModified: kept.lastModified }),
      ...(signal && { signal }),
      onBytes: (total) => (bytes = total),
    });
    if (map === 'unchanged') return { outcome: 'unchanged' };
    try {
      const imported = await mappings.importAll(unlessSame(map, kept), {
        verifiedAt: vouchedAt(map),
        ...(signal && { signal }),
        onProgress: (progress) =>
          onProgress?.({
            ...progress,
            bytes,
            ...(map.totalBytes !== undefined && { totalBytes: map.totalBytes }),
          }),
      });
      await datasets.write(ID_MAP_DATASET, versionOf(map));
      return { outcome: 'imported', imported, report: map.report() };
    } catch (error) {
      if (!(error instanceof SameContent)) throw error;
      await datasets.write(ID_MAP_DATASET, versionOf(map));
      return { outcome: 'unchanged' };
    }
  }
}

async function* unlessSame(
  map: DownloadedTitleIdMap,
  kept: DatasetVersion | undefined,
): AsyncGenerator<readonly IdMapping[]> {
  yield* map.batches;
  const { sha256 } = map.report();
  if (sha256 !== undefined && sha256 === kept?.sha256) throw new SameContent();
}

/** When Watchmode vouched for the map: when it made the file, as far as it says so. */
function vouchedAt({ lastModified }: DownloadedTitleIdMap): Instant {
  const madeMs = Date.parse(lastModified ?? '');
  return new Date(Number.isNaN(madeMs) ? Date.now() : Math.min(madeMs, Date.now())).toISOString();
}

function versionOf(map: DownloadedTitleIdMap): DatasetVersion {
  const { mappings, sha256 } = map.report();
  return {
    rowCount: mappings,
    importedAt: new Date().toISOString(),
    ...(map.etag !== undefined && { etag: map.etag }),
    ...(map.lastModified !== undefined && { lastModified: map.lastModified }),
    ...(sha256 !== undefined && { sha256 }),
  };
}
