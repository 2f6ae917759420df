import { InvalidInput, type StoreError } from '@radarr/streaming-core';

/** Where the database is and how to use it. Without `url` the embedded engine is used. */
export interface DatabaseOptions {
  /** A PostgreSQL server: `postgres://user:password@host:5432/name`. */
  readonly url?: string;
  /**
   * The folder under which the embedded engine keeps its files. One process at a time may use it.
   * Without it the embedded engine lives in memory and forgets everything at the end.
   */
  readonly dataDir?: string;
  /**
   * Keeps all tables in this schema, which is made when missing: small letters, digits and `_`, at most 40.
   * @default the server's own choice, normally `public`
   */
  readonly schema?: string;
  /** How many connections to PostgreSQL are kept at most. The embedded engine always has one. @default 10 */
  readonly poolSize?: number;
  /** How long a query waits for a connection. @default 10 000 */
  readonly connectTimeoutMs?: number;
  /** How long PostgreSQL may work on one statement. The embedded engine knows no such limit. @default 30 000 */
  readonly statementTimeoutMs?: number;
  /** What PostgreSQL shows in `pg_stat_activity`. @default 'radarr-streaming' */
  readonly applicationName?: string;
  readonly embedded?: EmbeddedOptions;
  /** Hears what happens underneath, for logs. */
  readonly onEvent?: (event: DatabaseEvent) => void;
  /**
   * Called once when the embedded engine is gone for good while it is open: its thread died, or another process took
   * its directory. Every query fails from then on, so a program should end and be started again.
   */
  readonly onLost?: (error: StoreError) => void;
}

/** How the embedded engine runs. */
export interface EmbeddedOptions {
  /**
   * `worker`: in a thread of its own, so that a long query does not stop the program. `caller`: in the calling thread,
   * for tests that run from the TypeScript sources. @default 'worker'
   */
  readonly thread?: 'worker' | 'caller';
  /**
   * An archive of an empty database, which makes the first start quick.
   * @default the one that comes with this package; the database is made anew when the file is missing
   */
  readonly templateFile?: string;
}

/** Something that a log may want to tell. */
export type DatabaseEvent =
  | { readonly type: 'migrated'; readonly migrations: readonly string[] }
  /** An unused connection broke; the next query opens another. */
  | { readonly type: 'connection_lost'; readonly reason: string }
  /** A new embedded database was made. */
  | { readonly type: 'directory_prepared'; readonly from: 'template' | 'initdb' }
  /** The directory's last owner cannot be examined from here; we wait whether it still shows signs of life. */
  | { readonly type: 'directory_contended'; readonly owner: string };

/** {@link DatabaseOptions} with every default filled in. */
export interface ResolvedDatabaseOptions extends DatabaseOptions {
  readonly poolSize: number;
  readonly connectTimeoutMs: number;
  readonly statementTimeoutMs: number;
  readonly applicationName: string;
  readonly onEvent: (event: DatabaseEvent) => void;
  readonly onLost: (error: StoreError) => void;
}

/** Short enough to be a part of the name of a notification channel, too. */
const SCHEMA_NAME = /^[a-z_][a-z0-9_]{0,39}$/;

/**
 * Fills in the defaults.
 * @throws {InvalidInput} `INVALID_INPUT` for a schema name or an address that we do not take
 */
export function resolveDatabaseOptions(options: DatabaseOptions): ResolvedDatabaseOptions {
  if (options.schema !== undefined && !SCHEMA_NAME.test(options.schema)) {
    throw new InvalidInput('schema', 'schema takes small letters, digits and _, at most 40, no digit first.');
  }
  if (options.url !== undefined && !/^postgres(ql)?:\/\//.test(options.url)) {
    throw new InvalidInput('url', 'url must begin with postgres:// or postgresql://.');
  }
  return {
    poolSize: 10,
    connectTimeoutMs: 10_000,
    statementTimeoutMs: 30_000,
    applicationName: 'radarr-streaming',
    onEvent: () => undefined,
    onLost: () => undefined,
    ...options,
  };
}
