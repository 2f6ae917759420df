import { SecretKeys } from '@radarr/streaming-database';
import type { AuditLog } from '../audit/audit-log.js';
import type { Environment } from '../config/environment.js';
import { loadGeneratedKey } from '../config/generated-key.js';

const KEY_BYTES = 32;

/** Who hears of keys. */
export interface KeyListeners {
  readonly audit: AuditLog;
  /** Hears each that was generated, here or at an earlier start, so that nothing prints it. */
  readonly onSecret?: ((secret: string) => void) | undefined;
}

/**
 * The keys that encrypt the tokens of connected accounts: the operator's, or one generated once and kept in the data
 * folder, readable by its owner alone.
 * @throws {ConfigurationError} when the folder cannot be written to, or the file in it holds no key
 */
export async function loadSecretKeys(
  environment: Environment,
  { audit, onSecret }: KeyListeners,
): Promise<SecretKeys> {
  const { STREAMING_SECRET_KEY: current, STREAMING_SECRET_KEYS_EARLIER: earlier, DATA_DIR } = environment;
  const others = earlier?.split(',') ?? [];
  if (current !== undefined) return new SecretKeys({ current, earlier: others });
  const file = { dataDir: DATA_DIR, name: 'secret-key', what: 'secret key', bytes: KEY_BYTES };
  const { value, isNew } = await loadGeneratedKey(file);
  onSecret?.(value);
  if (isNew) audit.write({ event: 'key.generated', outcome: 'ok', told: { key: 'secret-key' } });
  return new SecretKeys({ current: value, earlier: others });
}
