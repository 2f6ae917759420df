import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigurationError } from '../config/configuration-error.js';

/** The key that callers must show, and where it came from. */
export interface ApiKey {
  readonly value: string;
  /** `environment`: set by the operator. `file`: generated at the first start and kept in {@link ApiKey.file}. */
  readonly origin: 'environment' | 'file';
  readonly file?: string;
}

/**
 * The operator's key, or one generated once and kept in the data folder, readable by its owner alone.
 * @param configured `STREAMING_API_KEY`, when set
 * @throws {ConfigurationError} when the folder cannot be written to, or the file in it holds no key
 */
export async function loadApiKey(configured: string | undefined, dataDir: string): Promise<ApiKey> {
  if (configured) return { value: configured, origin: 'environment' };
  const file = join(dataDir, 'api-key');
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    return { value: await createOnce(file), origin: 'file', file };
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new ConfigurationError([
      `DATA_DIR ${dataDir} is not a folder that this user may write to (${code})`,
    ]);
  }
}

/** Two processes that start at once agree on one key: the file appears whole, and only one of them can name it. */
async function createOnce(file: string): Promise<string> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await unlink(draft);
  }
  const key = (await readFile(file, 'utf8')).trim();
  if (key.length >= 16) return key;
  throw new ConfigurationError([
    `The API key in ${file} is too short; delete the file to have a new one made`,
  ]);
}
