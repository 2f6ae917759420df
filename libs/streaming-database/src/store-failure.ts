import { types } from 'node:util';
import { isStreamingError, StoreError } from '@radarr/streaming-core';

/**
 * Runs a piece of work on the database and turns whatever its driver throws into a {@link StoreError}.
 * @param doing what is tried, to go behind "The database could not": `read a cache entry`
 * @throws {StoreError} `STORE_ERROR`
 */
export async function onStore<T>(doing: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toStoreError(doing, error);
  }
}

/**
 * A safe description of a driver's error. The error itself is not kept as the cause: it carries the statement, its
 * parameters and the rows that broke a rule.
 */
function toStoreError(doing: string, error: unknown): StoreError {
  const origin = driverErrorOf(error);
  if (isStreamingError(origin, 'STORE_ERROR')) return origin;
  return new StoreError(`The database could not ${doing}: ${reasonOf(origin)}.`);
}

/** TypeORM wraps what the driver threw. */
function driverErrorOf(error: unknown): unknown {
  if (types.isNativeError(error) && 'driverError' in error && error.driverError !== undefined) {
    return driverErrorOf(error.driverError);
  }
  return error;
}

/** One safe phrase that says what a driver's error is about. */
export function reasonOf(error: unknown): string {
  if (!types.isNativeError(error)) return 'unknown failure';
  const { code, constraint, table } = error as { code?: unknown; constraint?: unknown; table?: unknown };
  if (typeof code === 'string') {
    const where = [constraint ?? table].filter((name) => typeof name === 'string').join('');
    return `${CODE_MEANINGS[code] ?? 'error'} (${code}${where && `, ${where}`})`;
  }
  return MESSAGE_MEANINGS.find(([pattern]) => pattern.test(error.message))?.[1] ?? `failure (${error.name})`;
}

/** SQLSTATE codes of PostgreSQL and error codes of Node. @see https://www.postgresql.org/docs/15/errcodes-appendix.html */
const CODE_MEANINGS: Readonly<Record<string, string>> = {
  '22003': 'a number is out of range',
  '22007': 'a date is not valid',
  '22008': 'a date is not valid',
  '23502': 'a value is missing',
  '23505': 'a row is there already',
  '23514': 'a value is not allowed',
  '25006': 'the server is read-only',
  '28000': 'the login was refused',
  '28P01': 'the login was refused',
  '3D000': 'there is no such database',
  '3F000': 'there is no such schema',
  '40001': 'it collided with another transaction',
  '40P01': 'it collided with another transaction',
  '42501': 'the user may not do this',
  '42P01': 'a table is missing',
  '53100': 'the disk is full',
  '53300': 'the server has no connection left',
  '55P03': 'a lock was not to be had in time',
  '57014': 'the statement took too long',
  '57P01': 'the server is shutting down',
  '57P02': 'the server crashed',
  '57P03': 'the server is starting up',
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection broke',
  EHOSTUNREACH: 'the host cannot be reached',
  ENOENT: 'nothing listens there',
  ENOTFOUND: 'the host name is unknown',
  EAI_AGAIN: 'the host name could not be looked up',
  EPIPE: 'the connection broke',
  ETIMEDOUT: 'the connection timed out',
};

/** What the driver throws without a code. */
const MESSAGE_MEANINGS: readonly (readonly [RegExp, string])[] = [
  [
    /connection timeout|timeout exceeded when trying to connect|timeout expired/i,
    'no connection was to be had in time',
  ],
  [/terminated unexpectedly|not queryable|Connection terminated/i, 'the connection broke'],
  [/Query read timeout/i, 'no answer came in time'],
  [/does not support SSL/i, 'the server does not speak TLS'],
  [/self-signed|certificate/i, 'the certificate of the server was refused'],
  [/after calling end on the pool|not established|Driver not Connected/i, 'it is closed'],
];
