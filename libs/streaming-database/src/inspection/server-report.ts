import type { DataSource } from 'typeorm';
import { onStore } from '../store-failure.js';

/** What a server is and what time it has. */
export interface ServerReport {
  /** Such as `15.18`. */
  readonly release: string;
  /** Its clock, in milliseconds since 1970. */
  readonly nowMs: number;
  /** How long it took to answer, in milliseconds. */
  readonly tookMs: number;
}

/**
 * Asks a server what it is. It changes nothing.
 * @throws {StoreError} `STORE_ERROR`
 */
export async function reportServer(dataSource: DataSource): Promise<ServerReport> {
  const startedMs = performance.now();
  const [row] = await onStore('say what it is', () => dataSource.query<ServerRow[]>(ASK));
  if (!row) throw new Error('A statement that gives one row gave none.');
  return { ...row, tookMs: performance.now() - startedMs };
}

type ServerRow = Pick<ServerReport, 'release' | 'nowMs'>;

const ASK = `
  SELECT split_part(current_setting('server_version'), ' ', 1) AS release,
    (extract(epoch FROM clock_timestamp()) * 1000)::double precision AS "nowMs"`;
