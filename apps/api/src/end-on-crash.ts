import type { AppLogger } from './logging/app-logger.js';

/**
 * Ends the process with 1 after an error that nobody caught, which leaves it in a state that nobody knows. What is
 * logged is what happened and where; what else hangs on the error (a request with its headers, say) is not.
 */
export function endOnCrash(logger: AppLogger): void {
  process.on('uncaughtException', (error: unknown, origin) => {
    logger.fatal({ origin, crash: crashOf(error) }, 'an error that nobody caught');
    process.exit(1);
  });
}

function crashOf(error: unknown): object {
  if (!(error instanceof Error)) return { message: `a ${typeof error} was thrown` };
  const { name, message, stack } = error;
  return { name, message, stack };
}
