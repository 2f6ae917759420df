import { createWriteStream } from 'node:fs';
import { access, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';
import { packTar } from 'modern-tar/fs';
import { startServer } from './start-server.js';

/** Where the build leaves the archive of an empty database. */
const BUILT_TEMPLATE = fileURLToPath(new URL('../embedded-template.tar.gz', import.meta.url));

/** The archive to use: the given one, or the one of the build; undefined when there is no such file. */
export async function findTemplate(templateFile = BUILT_TEMPLATE): Promise<string | undefined> {
  return access(templateFile).then(
    () => templateFile,
    () => undefined,
  );
}

/**
 * Makes the archive of an empty database. It takes seconds and much memory, which is why it is made ahead of time.
 * @param templateFile the file to write; it appears as a whole
 */
export async function makeTemplate(templateFile: string): Promise<void> {
  await mkdir(dirname(templateFile), { recursive: true });
  const scratch = await mkdtemp(join(tmpdir(), 'streaming-template-'));
  try {
    const directory = join(scratch, 'database');
    const server = await startServer({ directory });
    await server.close();
    const unfinished = `${templateFile}.${process.pid}`;
    await pipeline(packTar(directory), createGzip({ level: 9 }), createWriteStream(unfinished));
    await rename(unfinished, templateFile);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
