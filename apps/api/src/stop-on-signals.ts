import type { AppLogger } from './logging/app-logger.js';

/** How long open requests and background work may take to end, once nothing new is taken. */
const PATIENCE_MS = 10_000;

interface StopOptions {
  /** Waits for a start that is under way, and closes what it opened. */
  readonly close: () => Promise<void>;
  /** How long everything is answered as before, in milliseconds. */
  readonly delayMs: number;
  readonly logger: AppLogger;
}

/**
 * Closes on SIGTERM and SIGINT and then exits with 0; a second signal, or 10 seconds beyond the delay, ends it at once
 * with 1. Installed before the start, since a container's first process ignores signals that it does not handle.
 */
export function stopOnSignals({ close, delayMs, logger }: StopOptions): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (stopping) process.exit(1);
    stopping = true;
    logger.info({ signal }, 'stopping');
    setTimeout(() => {
      logger.error('stopping took too long');
      process.exit(1);
    }, delayMs + PATIENCE_MS).unref();
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
