import { isStreamingError } from '@radarr/streaming-core';
import type { Database } from '@radarr/streaming-database';
import { findings, type Check, type Finding } from './finding.js';
import type { Scene } from './scene.js';

/** A look into an open database. @throws {StoreError} `STORE_ERROR` */
export type TableLook = (database: Database, scene: Scene) => Promise<Finding>;

/** Makes a check of a look into the tables, which is skipped when they cannot be looked into. */
export const onTables =
  (name: string, look: TableLook): Check =>
  async (scene) => {
    const { database } = scene;
    const { skipped, problem } = findings(name);
    if (database.state !== 'open') return skipped(WHY_NOT[database.state]);
    try {
      return await look(database.database, scene);
    } catch (error) {
      if (isStreamingError(error, 'STORE_ERROR')) return problem(error.message);
      throw error;
    }
  };

/** Why the tables cannot be looked into. */
export const WHY_NOT = {
  absent: 'There is no database yet.',
  'in-use': 'The database is in use. Stop the api and run this again to have this looked at.',
  failed: 'The database cannot be opened.',
} as const;
