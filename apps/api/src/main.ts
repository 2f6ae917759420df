import 'reflect-metadata';
import { banner } from './banner.js';
import { loadEnvironment, readEnvFile } from './config/load-environment.js';
import { endOnCrash } from './end-on-crash.js';
import { createLogger, type AppLogger } from './logging/app-logger.js';
import { KnownSecrets } from './logging/known-secrets.js';
import { startApi } from './start-api.js';
import { startFailure } from './start-failure.js';
import { stopOnSignals } from './stop-on-signals.js';

try {
  const environment = loadEnvironment(process.env, readEnvFile());
  const secrets = new KnownSecrets(environment);
  const logger = createLogger(environment, { secrets });
  endOnCrash(logger);
  const onLost = (error: Error): void => endAtOnce(error, logger);
  const starting = startApi(environment, logger, {
    onLost,
    onSecret: (secret) => secrets.add(secret),
  });
  const delayMs = environment.STOP_DELAY_SECONDS * 1_000;
  stopOnSignals({ close: async () => (await starting).close(), delayMs, logger });
  process.stdout.write(banner(await starting));
} catch (error) {
  process.stderr.write(`\n${startFailure(error)}\n`);
  process.exitCode = 1;
  // Whatever may still hold the process must not.
  setTimeout(() => process.exit(), 2_000).unref();
}

/** Nothing can be kept any more, and another process may own the files: only a new start helps. */
function endAtOnce(error: Error, logger: AppLogger): void {
  logger.fatal({ err: error }, 'the embedded database is lost');
  process.exit(1);
}
