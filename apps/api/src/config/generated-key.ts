import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigurationError } from './configuration-error.js';

/** A key that is kept in a file. */
export interface GeneratedKeyFile {
  readonly dataDir: string;
  readonly name: string;
  /** What it is called in messages: `API key`. */
  readonly what: string;
  /** How many random bytes make one. */
  readonly bytes: number;
}

/** A key, and where it is kept. */
export interface GeneratedKey {
  readonly value: string;
  readonly file: string;
  /** Whether it was generated just now. */
  readonly isNew: boolean;
}

/**
 * A key that is generated once and kept in the data folder, readable by its owner alone.
 * @throws {ConfigurationError} when the folder cannot be written to, or the file in it holds no key
 */
export async function loadGeneratedKey(wanted: GeneratedKeyFile): Promise<GeneratedKey> {
  const { dataDir, name } = wanted;
  const file = join(dataDir, name);
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    return { ...(await createOnce(file, wanted)), file };
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new ConfigurationError([
      `DATA_DIR ${dataDir} is not a folder that this user may write to (${code})`,
    ]);
  }
}

/** Two processes that start at once agree on one key: the file appears whole, and only one of them can name it. */
async function createOnce(
  file: string,
  { what, bytes }: GeneratedKeyFile,
): Promise<Omit<GeneratedKey, 'file'>> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, `${randomBytes(bytes).toString('base64url')}\n`, { mode: 0o600 });
  let isNew = true;
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    isNew = false;
  } finally {
    await unlink(draft);
  }
  const key = (await readFile(file, 'utf8')).trim();
  if (key.length >= bytes) return { value: key, isNew };
  throw new ConfigurationError([
    `The ${what} in ${file} is too short; delete the file to have a new one made`,
  ]);
}
