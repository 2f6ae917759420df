import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const WORKSPACE = fileURLToPath(new URL('../../../../', import.meta.url));

/** An answer that the real API gave once. It is read where it lies and never copied. */
export interface RecordedAnswer {
  readonly name: string;
  readonly status: number;
  readonly text: string;
}

/** The recorded answers of TMDB, or undefined when `STREAMING_RECORDINGS_DIR` names no folder. */
export function readRecordings(): readonly RecordedAnswer[] | undefined {
  const folder = process.env['STREAMING_RECORDINGS_DIR'];
  if (folder === undefined || folder === '') return undefined;
  const path = resolve(WORKSPACE, folder, 'tmdb');
  return readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const status = Number(/^error-(\d{3})/.exec(name)?.[1] ?? 200);
      return { name, status, text: readFileSync(resolve(path, name), 'utf8') };
    });
}

/** Serves one answer at every address while a client asks for it. */
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
    return await ask(`http://127.0.0.1:${(server.address() as AddressInfo).port}/3`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
