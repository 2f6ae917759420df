import { loadGeneratedKey } from '../config/generated-key.js';

/** The key that callers must show, and where it came from. */
export interface ApiKey {
  readonly value: string;
  /** `environment`: set by the operator. `file`: generated at the first start and kept in {@link ApiKey.file}. */
  readonly origin: 'environment' | 'file';
  readonly file?: string;
  /** Whether it was generated at this very start. @default false */
  readonly isNew?: boolean;
}

const KEY_BYTES = 24;

/**
 * The operator's key, or one generated once and kept in the data folder, readable by its owner alone.
 * @param configured `STREAMING_API_KEY`, when set
 * @throws {ConfigurationError} when the folder cannot be written to, or the file in it holds no key
 */
export async function loadApiKey(configured: string | undefined, dataDir: string): Promise<ApiKey> {
  if (configured) return { value: configured, origin: 'environment' };
  const key = await loadGeneratedKey({ dataDir, name: 'api-key', what: 'API key', bytes: KEY_BYTES });
  return { ...key, origin: 'file' };
}
