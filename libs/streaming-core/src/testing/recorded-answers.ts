import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, resolve } from 'node:path';

/** An answer that a real API gave once. It is read where it lies and never copied. */
export interface RecordedAnswer {
  /** The name of its file. */
  readonly name: string;
  readonly status: number;
  readonly text: string;
}

/**
 * The folder of one upstream's recorded answers in the one that `STREAMING_RECORDINGS_DIR` names; undefined when that
 * is not set. A relative path counts from the working folder, or from the first folder above it that has it: a
 * workspace's tools run in the packages' folders.
 */
export function recordingsFolder(upstream: string): string | undefined {
  const folder = process.env['STREAMING_RECORDINGS_DIR'];
  if (folder === undefined || folder === '') return undefined;
  const candidates = foldersFrom(process.cwd()).map((from) => resolve(from, folder, upstream));
  return candidates.find(existsSync) ?? resolve(folder, upstream);
}

/** A folder and all above it. */
function foldersFrom(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersFrom(above)];
}

/**
 * The recorded JSON answers of one upstream, or undefined when `STREAMING_RECORDINGS_DIR` is not set. A name that begins
 * with `error-404` or `error_404` tells the status; all others were 200.
 */
export function readRecordings(upstream: string): readonly RecordedAnswer[] | undefined {
  const folder = recordingsFolder(upstream);
  if (folder === undefined) return undefined;
  if (!existsSync(folder)) throw new Error(`STREAMING_RECORDINGS_DIR has no folder "${upstream}".`);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const status = Number(/^error[-_](\d{3})/.exec(name)?.[1] ?? 200);
      return { name, status, text: readFileSync(resolve(folder, name), 'utf8') };
    });
}

/** Serves one answer at every address while a client asks for it. @param ask is given the address, without a path */
export async function whileServed<T>(
  { status, text }: RecordedAnswer,
  ask: (baseUrl: string) => Promise<T>,
): Promise<T> {
  const server = createServer((_request, response) => {
    response.writeHead(status, { 'Content-Type': 'application/json;charset=utf-8' }).end(text);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    return await ask(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
