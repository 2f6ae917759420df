import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { StoreError } from '@radarr/streaming-core';
import { unpackTar } from 'modern-tar/fs';

/** The PostgreSQL release inside the embedded engine. It cannot read the files of another. */
const EMBEDDED_POSTGRES_MAJOR = '18';

/** How to make a data directory. */
export interface DataDirectoryOptions {
  readonly directory: string;
  /** An archive of an empty data directory, if there is one. */
  readonly templateFile?: string;
  /** Makes an empty database in a folder without an archive. */
  readonly initialise: (directory: string) => Promise<void>;
}

/**
 * Makes sure that there is a data directory. A new one is made beside its place and renamed into it when complete, so a
 * crash in the middle leaves nothing but a folder that the next start removes. The caller must hold the directory lock.
 * @returns what a new one was made from; undefined when there is one already
 * @throws {StoreError} `STORE_ERROR` when the directory holds something else
 */
export async function prepareDataDirectory(
  options: DataDirectoryOptions,
): Promise<'template' | 'initdb' | undefined> {
  const { directory, templateFile, initialise } = options;
  await removeLeftovers(directory);
  if (await holdsDatabase(directory)) return undefined;
  const unfinished = `${directory}.new-${randomBytes(6).toString('hex')}`;
  if (templateFile === undefined) await initialise(unfinished);
  else await unpack(templateFile, unfinished);
  await flush(unfinished);
  await rename(unfinished, directory);
  await flushEntry(dirname(directory));
  return templateFile === undefined ? 'initdb' : 'template';
}

/**
 * Whether a database of ours is in a directory that may not be there.
 * @throws {StoreError} `STORE_ERROR` when something else is in it
 */
export async function holdsDatabase(directory: string): Promise<boolean> {
  const version = await readFile(join(directory, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version === undefined) {
    const entries = await readdir(directory).catch(() => []);
    if (entries.length > 0) throw new StoreError(`${directory} is not empty, and it is no database.`);
    return false;
  }
  if (version.trim() === EMBEDDED_POSTGRES_MAJOR) return true;
  throw new StoreError(
    `${directory} was written by PostgreSQL ${version.trim()}, and this program holds PostgreSQL ${EMBEDDED_POSTGRES_MAJOR}.` +
      ' Start it with an empty directory, or with the release that wrote this one.',
  );
}

async function removeLeftovers(directory: string): Promise<void> {
  const parent = dirname(directory);
  await mkdir(parent, { recursive: true });
  const names = (await readdir(parent)).filter((name) => name.startsWith(`${basename(directory)}.new-`));
  await Promise.all(names.map((name) => rm(join(parent, name), { recursive: true, force: true })));
}

async function unpack(templateFile: string, directory: string): Promise<void> {
  // A thousand small files: the defaults of both libraries take half as long again.
  const gunzip = createGunzip({ chunkSize: 256 * 1024 });
  await pipeline(createReadStream(templateFile), gunzip, unpackTar(directory, { concurrency: 32 }));
}

/** Hands every file of a folder to the disk, so that the rename never becomes durable before them. */
async function flush(directory: string): Promise<void> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  await Promise.all(entries.map((entry) => flushEntry(join(entry.parentPath, entry.name))));
  await flushEntry(directory);
}

async function flushEntry(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Windows cannot flush what is open for reading, nor a folder; there the file system orders these by itself.
    if (process.platform !== 'win32') throw error;
  } finally {
    await handle.close();
  }
}
