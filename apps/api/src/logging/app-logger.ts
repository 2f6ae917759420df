import { Inject } from '@nestjs/common';
import { pino, type Logger, type LoggerOptions } from 'pino';
import type { Environment } from '../config/environment.js';
import { APP_LOGGER } from '../runtime/tokens.js';
import type { KnownSecrets } from './known-secrets.js';

/** The structured logger of the whole process. */
export type AppLogger = Logger;

/** Injects the {@link AppLogger}. */
export const InjectLogger = (): ParameterDecorator => Inject(APP_LOGGER);

/** Headers and fields that may hold a secret; they are cut out wherever a log line would show them. */
const SECRET_PATHS = [
  'req.headers.authorization',
  'req.headers["x-api-key"]',
  'req.headers.cookie',
  'res.headers["set-cookie"]',
  '*.apiKey',
  '*.api_key',
  '*.token',
  '*.cookie',
  '*.access_token',
  '*.refresh_token',
];

interface LoggerSurroundings {
  /** What no line may hold. */
  readonly secrets: Pick<KnownSecrets, 'mask'>;
  /** The number of the stream that takes the lines: the standard output, or the one for errors. @default 1 */
  readonly to?: 1 | 2;
}

/** JSON lines, or lines for human eyes on a terminal. */
export function createLogger(
  { LOG_LEVEL, LOG_FORMAT }: Environment,
  { secrets, to = 1 }: LoggerSurroundings,
): AppLogger {
  const stream = to === 1 ? process.stdout : process.stderr;
  const format = LOG_FORMAT ?? (stream.isTTY ? 'pretty' : 'json');
  const options: LoggerOptions = {
    level: LOG_LEVEL,
    redact: { paths: SECRET_PATHS, censor: '[redacted]' },
    hooks: { streamWrite: (line) => secrets.mask(line) },
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  if (format === 'json') return pino(options, pino.destination(to));
  const pretty = { translateTime: 'SYS:HH:MM:ss', ignore: 'pid,hostname', destination: to };
  return pino({ ...options, transport: { target: 'pino-pretty', options: pretty } });
}
