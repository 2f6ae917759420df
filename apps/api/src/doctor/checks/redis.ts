import { Redis } from 'ioredis';
import { shownAddress } from '@radarr/streaming-database';
import { findings, type Check, type Finding } from '../finding.js';

const { ok, problem, skipped } = findings('Redis');

const PATIENCE_MS = 3_000;

/** Whether Redis can be reached, when it is set up. */
export const checkRedis: Check = async ({ environment }) => {
  const { REDIS_URL: url } = environment;
  if (url === undefined) return skipped('It is not set up, and nothing needs it.');
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: PATIENCE_MS,
    commandTimeout: PATIENCE_MS,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  // What goes wrong is told by the call that it breaks.
  let trouble: unknown;
  redis.on('error', (error: unknown) => (trouble = error));
  const startedMs = performance.now();
  try {
    await redis.connect();
    await redis.ping();
    return ok(`Redis at ${shownAddress(url)} answers in ${(performance.now() - startedMs).toFixed(0)} ms.`);
  } catch (error) {
    return failed(shownAddress(url), trouble ?? error);
  } finally {
    redis.disconnect();
  }
};

/** Its own words may repeat a user's name or a password. */
function failed(where: string, error: unknown): Finding {
  const { code, message = '' } = error as { readonly code?: unknown; readonly message?: string };
  if (/NOAUTH|WRONGPASS|AUTH/.test(message))
    return problem(`Redis at ${where} refuses the login.`, 'Correct the user and the password in REDIS_URL.');
  const reason = typeof code === 'string' ? ` (${code})` : '';
  return problem(
    `Redis at ${where} cannot be reached${reason}. The api works without it, more slowly, and replicas hear of one another later.`,
    'Start Redis, correct REDIS_URL, or take it away.',
  );
}
