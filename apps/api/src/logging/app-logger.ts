import { Inject } from '@nestjs/common';
import { pino, type Logger } from 'pino';
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

/** JSON lines, or lines for human eyes on a terminal. None of the secrets is in any. */
export function createLogger(
  { LOG_LEVEL, LOG_FORMAT }: Environment,
  secrets: Pick<KnownSecrets, 'mask'>,
): AppLogger {
  const format = LOG_FORMAT ?? (process.stdout.isTTY ? 'pretty' : 'json');
  return pino({
    level: LOG_LEVEL,
    redact: { paths: SECRET_PATHS, censor: '[redacted]' },
    hooks: { streamWrite: (line) => secrets.mask(line) },
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    ...(format === 'pretty' && {
      transport: {
        target: 'pino-pretty',
        options: { translateTime: 'SYS:HH:MM:ss', ignore: 'pid,hostname' },
      },
    }),
  });
}
