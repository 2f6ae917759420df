import type { AppLogger } from './logging/app-logger.js';

/** How long open requests and background work may take to end. */
const PATIENCE_MS = 10_000;

/**
 * Closes on SIGTERM and SIGINT and then exits with 0; a second signal, or 10 seconds, ends it at once with 1.
 * Installed before the start, since a container's first process ignores signals that it does not handle.
 * @param close waits for a start that is under way, and closes what it opened
 */
export function stopOnSignals(close: () => Promise<void>, logger: AppLogger): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (stopping) process.exit(1);
    stopping = true;
    logger.info({ signal }, 'stopping');
    setTimeout(() => {
      logger.error('stopping took too long');
      process.exit(1);
    }, PATIENCE_MS).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
