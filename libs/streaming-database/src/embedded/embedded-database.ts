import type { DataSource } from 'typeorm';
import type { Database } from '../database.js';
import { Checkpoints } from './checkpoints.js';
import type { Engine } from './engine.js';
import type { DirectoryLock } from './lock/directory-lock.js';

/** A data source together with the engine behind it and the lock on the engine's directory. */
export class EmbeddedDatabase implements Database {
  readonly engine = 'embedded';
  readonly #checkpoints: Checkpoints;
  #closed: Promise<void> | undefined;

  constructor(
    readonly dataSource: DataSource,
    private readonly server: Engine,
    private readonly lock: DirectoryLock | undefined,
  ) {
    this.#checkpoints = new Checkpoints(dataSource);
  }

  close(): Promise<void> {
    return (this.#closed ??= this.#close());
  }

  async #close(): Promise<void> {
    await this.#checkpoints.close();
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
    await this.server.close();
    await this.lock?.release();
  }
}
