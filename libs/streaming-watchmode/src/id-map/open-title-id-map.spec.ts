import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import { startFileServer, type FileServer } from '../testing/file-server.js';
import { filmLine, mapText } from '../testing/map-text.js';
import { mappingsOf } from '../testing/read-map.js';
import {
  openTitleIdMap,
  type DownloadedTitleIdMap,
  type OpenTitleIdMapOptions,
} from './open-title-id-map.js';

const TEXT = mapText(...Array.from({ length: 2_000 }, (_, index) => filmLine(index + 1)));
const BYTES = Buffer.byteLength(TEXT);
const WHOLE = { 'content-length': String(BYTES) };

const servers: FileServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function serve(answer: RequestListener): Promise<FileServer> {
  const server = await startFileServer(answer);
  servers.push(server);
  return server;
}

async function open(
  answer: RequestListener,
  options: OpenTitleIdMapOptions = {},
): Promise<DownloadedTitleIdMap> {
  const map = await openTitleIdMap({ url: (await serve(answer)).url, ...options });
  if (map === 'unchanged') throw new Error('The map was to be new.');
  return map;
}

const readAll = async (answer: RequestListener, options?: OpenTitleIdMapOptions) =>
  mappingsOf(await open(answer, options));

describe('openTitleIdMap', () => {
  it('downloads a map, with its tag, its date, its size and its progress', async () => {
    const bytes: number[] = [];
    const dated = { ...WHOLE, etag: '"a"', 'last-modified': 'Sun, 10 May 2026 12:00:00 GMT' };
    const map = await open((_request, response) => response.writeHead(200, dated).end(TEXT), {
      onBytes: (count) => bytes.push(count),
    });
    expect(map).toMatchObject({
      etag: '"a"',
      lastModified: 'Sun, 10 May 2026 12:00:00 GMT',
      totalBytes: BYTES,
    });
    expect(await mappingsOf(map)).toHaveLength(2_000);
    expect(bytes.at(-1)).toBe(BYTES);
    expect(bytes).toEqual([...bytes].sort((a, b) => a - b));
    expect(map.report()).toMatchObject({ mappings: 2_000, bytes: BYTES });
  });

  it('takes gzip, and counts its bytes as sent', async () => {
    const zipped = gzipSync(TEXT);
    const headers = { 'content-encoding': 'gzip', 'content-length': String(zipped.byteLength) };
    let sent = 0;
    const map = await open((_request, response) => response.writeHead(200, headers).end(zipped), {
      onBytes: (count) => (sent = count),
    });
    expect(await mappingsOf(map)).toHaveLength(2_000);
    expect([sent, map.totalBytes, map.report().bytes]).toEqual([zipped.byteLength, zipped.byteLength, BYTES]);
  });

  it('asks whether the map has changed, and says so when it has not', async () => {
    const server = await serve((_request, response) => response.writeHead(304).end());
    const known = { url: server.url, etag: '"a"', lastModified: 'Sun, 10 May 2026 12:00:00 GMT' };
    await expect(openTitleIdMap(known)).resolves.toBe('unchanged');
    expect(server.seen[0]).toMatchObject({
      'if-none-match': '"a"',
      'if-modified-since': 'Sun, 10 May 2026 12:00:00 GMT',
      'accept-encoding': 'gzip',
    });
    await expect(openTitleIdMap({ url: server.url })).rejects.toMatchObject({ code: 'UPSTREAM_RESPONSE' });
  });

  it.each<[string, Record<string, string>, string | Uint8Array]>([
    ['with a length', WHOLE, TEXT],
    ['in chunks', { 'transfer-encoding': 'chunked' }, TEXT],
    ['in gzip', { 'content-encoding': 'gzip', 'transfer-encoding': 'chunked' }, gzipSync(TEXT)],
  ])('throws when the connection is lost %s, at the end of a row too', async (_name, headers, body) => {
    const half =
      typeof body === 'string' ? body.slice(0, body.indexOf('\n', BYTES / 2) + 1) : body.subarray(0, 5_000);
    const lost = readAll((_request, response) => {
      response.writeHead(200, headers);
      response.write(half, () => response.destroy());
    });
    await expect(lost).rejects.toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      message: expect.stringMatching(/^watchmode's id map broke off after \d+ bytes \(ECONNRESET\)\.$/),
    });
  });

  it('throws for gzip that is cut off although all of the body came', async () => {
    const cut = gzipSync(TEXT).subarray(0, 5_000);
    const headers = { 'content-encoding': 'gzip', 'content-length': '5000' };
    await expect(
      readAll((_request, response) => response.writeHead(200, headers).end(cut)),
    ).rejects.toMatchObject({
      code: 'UPSTREAM_RESPONSE',
    });
  });

  it('refuses a body whose end could not be told from a lost connection', async () => {
    const opened = open((_request, response) => {
      response.socket?.end(`HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n${TEXT}`);
    });
    await expect(opened).rejects.toMatchObject({
      code: 'UPSTREAM_RESPONSE',
      message: expect.stringMatching(/came without a length/),
    });
  });

  it.each([
    [429, { 'retry-after': '60' }, { code: 'UPSTREAM_RATE_LIMITED', retryAfterMs: 60_000 }],
    [503, {}, { code: 'UPSTREAM_UNAVAILABLE' }],
    [404, {}, { code: 'UPSTREAM_REQUEST' }],
    [302, { location: 'http://127.0.0.1/elsewhere' }, { code: 'UPSTREAM_RESPONSE' }],
    [200, { 'content-encoding': 'br', 'content-length': '1' }, { code: 'UPSTREAM_RESPONSE' }],
  ])('understands HTTP %i with %j', async (status, headers, error) => {
    await expect(
      open((_request, response) => response.writeHead(status, headers).end('x')),
    ).rejects.toMatchObject(error);
  });

  it('gives up a server that never answers, and one that stops in the middle', async () => {
    const stalled = { code: 'UPSTREAM_UNAVAILABLE', message: expect.stringMatching(/STALLED/) };
    await expect(open(() => undefined, { stallMs: 50 })).rejects.toMatchObject(stalled);
    const stops: RequestListener = (_request, response) => {
      response.writeHead(200, WHOLE).write(TEXT.slice(0, 1_000));
    };
    await expect(readAll(stops, { stallMs: 50 })).rejects.toMatchObject(stalled);
  });

  it('rejects with the reason of its signal, before, at the begin and in the middle', async () => {
    const reason = new Error('given up');
    await expect(open(() => undefined, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const early = new AbortController();
    await expect(open(() => early.abort(reason), { signal: early.signal })).rejects.toBe(reason);
    const late = new AbortController();
    const read = readAll(
      (_request, response) => {
        response.writeHead(200, WHOLE).write(TEXT.slice(0, 1_000));
        setImmediate(() => late.abort(reason));
      },
      { signal: late.signal },
    );
    await expect(read).rejects.toBe(reason);
  });

  it('says what went wrong when nobody is there, and nothing of the address', async () => {
    const { url } = await serve(() => undefined);
    await servers.pop()?.close();
    await expect(openTitleIdMap({ url: `${url}?token=s3cret` })).rejects.toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      message: "watchmode's id map could not be fetched (ECONNREFUSED).",
    });
  });

  it.each(['ftp://x/map.csv', 'map.csv', ''])('refuses the URL "%s"', async (url) => {
    await expect(openTitleIdMap({ url })).rejects.toMatchObject({ code: 'INVALID_INPUT', field: 'url' });
  });
});
