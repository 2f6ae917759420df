import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SecretKeys } from '@radarr/streaming-database';
import type { Environment } from '../config/environment.js';

/** The keys with which the api would read the tokens of accounts. One that was never generated is not generated here. */
export async function keysToRead(environment: Environment): Promise<SecretKeys> {
  const { STREAMING_SECRET_KEY, STREAMING_SECRET_KEYS_EARLIER: earlier, DATA_DIR } = environment;
  const kept = STREAMING_SECRET_KEY ?? (await readFile(join(DATA_DIR, 'secret-key'), 'utf8').catch(() => ''));
  // The start would generate one, which reads nothing either.
  const current = kept.trim() || randomBytes(32).toString('base64url');
  return new SecretKeys({ current, earlier: earlier?.split(',') ?? [] });
}
