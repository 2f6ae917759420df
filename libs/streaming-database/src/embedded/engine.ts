/** The embedded PostgreSQL behind a function that takes and answers protocol bytes. It is one single session. */
export interface Engine {
  /**
   * Runs whole protocol messages, one call after the other, and answers what the server sends back.
   * @throws {StoreError} `STORE_ERROR` once the engine has stopped
   */
  exec(messages: Uint8Array): Promise<Uint8Array>;
  /** Shuts the server down in good order. */
  close(): Promise<void>;
  /** Ends it at once, writing nothing more: as safe as a crash. */
  kill(): Promise<void>;
}

/** What an engine is started with. */
export interface EngineOptions {
  /** A prepared data directory. Without it the engine works in memory. */
  readonly directory?: string;
  /** An archive of an empty data directory, loaded into memory when there is no directory. */
  readonly templateFile?: string;
}
