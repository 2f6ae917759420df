/**
 * The address of a server that a test needs.
 * @throws when it is not set: a missing server is a failure, never a skip
 */
export declare function serverUrl(variable: 'TEST_DATABASE_URL' | 'TEST_REDIS_URL'): string;

/** Makes an empty database on the test server. @returns its address */
export declare function createDatabase(): Promise<string>;

/** Looks into a database behind the api's back. @returns the rows */
export declare function query<Row extends object>(url: string, sql: string): Promise<Row[]>;

/**
 * Keeps everybody else from writing to a table, who waits meanwhile. What waits when it is let go is never done: the
 * server would do it even for a process that has died since.
 */
export declare function holdTable(
  url: string,
  table: 'oauth_tokens',
): Promise<{ readonly release: () => Promise<void> }>;

/** Restarts the test server, as an operator would. */
export declare function restartPostgres(): Promise<void>;

/** A Redis of one test's own, so that it can be killed. */
export interface OwnRedis {
  readonly url: string;
  readonly kill: () => Promise<void>;
  /** Starts it anew after it was killed, at the same address and empty. */
  readonly start: () => Promise<void>;
}

/** Starts a Redis that keeps nothing on disk. */
export declare function startOwnRedis(): Promise<OwnRedis>;
