import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startStandIn } from './stand-in.js';

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
  const standIn = await startStandIn((_request, response) => {
    response.writeHead(status, { 'Content-Type': 'application/json;charset=utf-8' }).end(text);
  });
  try {
    return await ask(`${standIn.origin}/3`);
  } finally {
    await standIn.close();
  }
}
