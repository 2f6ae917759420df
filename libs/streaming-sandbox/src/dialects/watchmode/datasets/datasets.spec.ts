import { afterEach, describe, expect, it } from '@jest/globals';
import { get as httpGet } from 'node:http';
import type { SandboxOptions } from '../../../sandbox-options.js';
import type { Sandbox } from '../../../sandbox.js';
import { startSandbox } from '../../../start-sandbox.js';

const open: Sandbox[] = [];
const start = async (options: SandboxOptions = {}) => {
  const sandbox = await startSandbox({ now: '2026-11-01T12:00:00Z', ...options });
  open.push(sandbox);
  return sandbox;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((sandbox) => sandbox.close()));
});

const urlOf = ({ urls }: Sandbox, file = 'title_id_map.csv') =>
  new URL(`/datasets/${file}`, urls.watchmode).href;
const download = async (sandbox: Sandbox, file?: string) => (await fetch(urlOf(sandbox, file))).text();
const linesOf = (csv: string) => csv.trimEnd().split('\n');
/** The fields of a line in which every field is quoted. */
const fieldsOf = (line: string) =>
  line
    .slice(1, -1)
    .split('","')
    .map((field) => field.replaceAll('""', '"'));

describe('the title map of Watchmode', () => {
  it('has a plain header and quotes every field of every row', async () => {
    const [header, ...rows] = linesOf(await download(await start({ titles: 100 })));
    expect(header).toBe('Watchmode ID,IMDB ID,TMDB ID,TMDB Type,Title,Year');
    expect(rows).toHaveLength(502);
    for (const row of rows)
      expect(row).toMatch(/^"\d+","(tt\d+)?","(\d*)","(movie|tv)?","([^"]|"")+","(\d{4})?"$/);
    expect(rows.map(fieldsOf).map(([, , , , title]) => title)).toContain('"Wuthering Heights"');
  });

  it('costs neither key nor credit', async () => {
    const sandbox = await start({ titles: 10, keys: { watchmode: ['key'] } });
    const answer = await fetch(urlOf(sandbox));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch('text/csv');
    expect(answer.headers.get('x-account-quota')).toBeNull();
    expect(sandbox.credits.list()).toEqual([]);
    expect((await fetch(urlOf(sandbox, 'invented.csv'))).status).toBe(404);
  });

  it('leads where the API goes, by every row of a real or invented title', async () => {
    const sandbox = await start({ titles: 100 });
    const rows = linesOf(await download(sandbox))
      .slice(1)
      .map(fieldsOf);
    for (const row of [...rows.slice(0, 2), ...rows.slice(-30)]) {
      const [id, imdb, tmdb, type, title, year] = row;
      const details = await fetch(`${sandbox.urls.watchmode}/title/${id}/details/`, {
        headers: { 'x-api-key': 'key' },
      });
      expect(await details.json()).toMatchObject({
        id: Number(id),
        imdb_id: imdb === '' ? null : imdb,
        tmdb_id: tmdb === '' ? null : Number(tmdb),
        tmdb_type: type === '' ? null : type,
        title,
        year: year === '' ? null : Number(year),
      });
    }
  });

  it('has films and shows under one TMDB number, rows without one, and rows without a year', async () => {
    const rows = linesOf(await download(await start()))
      .slice(1)
      .map(fieldsOf);
    const kinds = (number: string) =>
      rows.filter(([, , tmdb]) => tmdb === number).map(([, , , type]) => type);
    for (const number of ['286217', '105', '900500']) expect(kinds(number).sort()).toEqual(['movie', 'tv']);
    const share = (wanted: (row: readonly string[]) => boolean) => rows.filter(wanted).length / rows.length;
    expect(share(([, , tmdb]) => tmdb === '')).toBeCloseTo(0.035, 1);
    expect(share(([, , tmdb, type]) => (tmdb === '') !== (type === ''))).toBe(0);
    expect(share(([, , , , , year]) => year === '')).toBeGreaterThan(0.01);
    expect(share(([, imdb]) => imdb === '')).toBeGreaterThan(0.03);
    expect(new Set(rows.map(([id]) => id)).size).toBe(rows.length);
  });

  it('holds as many rows as the world has titles, and is sent in pieces', async () => {
    const answer = await fetch(urlOf(await start({ titles: 20_001 })));
    expect(answer.headers.get('transfer-encoding')).toBe('chunked');
    expect(linesOf(await answer.text())).toHaveLength(1 + 402 + 20_001);
  });

  it('does not run ahead of a client that stops reading', async () => {
    const sandbox = await start({ titles: 400_000 });
    const before = process.memoryUsage().arrayBuffers;
    await new Promise<void>((resolve) => {
      const request = httpGet(urlOf(sandbox), (response) => {
        response.pause();
        setTimeout(() => {
          const held = process.memoryUsage().arrayBuffers - before;
          request.destroy();
          expect(held).toBeLessThan(10_000_000);
          resolve();
        }, 300);
      });
      request.on('error', () => undefined);
    });
  });
});

describe('damaged rows', () => {
  it('stand between the good ones, as many as asked for, and spoil no other', async () => {
    const good = linesOf(await download(await start({ titles: 100 })));
    const damaged = linesOf(await download(await start({ titles: 100, watchmode: { badRows: 16 } })));
    expect(damaged.filter((line) => good.includes(line))).toEqual(good);
    const bad = damaged.flatMap((line, index) => (good.includes(line) ? [] : index));
    expect(bad).toHaveLength(16);
    expect(Math.max(...bad) - Math.min(...bad)).toBeGreaterThan(400);
    const kinds = bad.map((index) => fieldsOf(damaged[index] ?? ''));
    expect(kinds.map((fields) => fields.length)).toEqual(expect.arrayContaining([2, 6, 7]));
    expect(kinds.map(([, , , type]) => type)).toContain('person');
  });
});

describe('the version of the title map', () => {
  const known = (answer: Response) => ({
    etag: answer.headers.get('etag') ?? '',
    modified: answer.headers.get('last-modified') ?? '',
  });

  it('is told by an ETag and a date, and 304 says that it is held already', async () => {
    const sandbox = await start({ titles: 10 });
    const first = await fetch(urlOf(sandbox));
    await first.text();
    const { etag, modified } = known(first);
    expect(etag).toMatch(/^"[0-9a-f]+"$/);
    expect(modified).toBe('Sun, 01 Nov 2026 04:00:00 GMT');
    const status = async (headers: Record<string, string>) => {
      const answer = await fetch(urlOf(sandbox), { headers });
      return [answer.status, (await answer.text()).length > 0];
    };
    expect(await status({ 'if-none-match': etag })).toEqual([304, false]);
    expect(await status({ 'if-modified-since': modified })).toEqual([304, false]);
    expect(await status({ 'if-modified-since': 'Sat, 31 Oct 2026 04:00:00 GMT' })).toEqual([200, true]);
    expect(await status({ 'if-none-match': '"other"', 'if-modified-since': modified })).toEqual([200, true]);
  });

  it('is new each day, and for another world', async () => {
    const sandbox = await start({ titles: 10 });
    const etag = async (of: Sandbox) => known(await fetch(urlOf(of), { method: 'HEAD' })).etag;
    const first = await etag(sandbox);
    expect(await etag(await start({ titles: 12 }))).not.toBe(first);
    sandbox.clock.set('2026-11-02T03:59:59Z');
    expect(await etag(sandbox)).toBe(first);
    sandbox.clock.set('2026-11-02T04:00:00Z');
    expect(await etag(sandbox)).not.toBe(first);
  });
});

describe('a broken download', () => {
  /** What arrived of a file, and the error that ended it. */
  const tryDownload = (sandbox: Sandbox) =>
    new Promise<{
      readonly text: string;
      readonly promised: string | undefined;
      readonly error: string | undefined;
    }>((resolve) => {
      let text = '';
      const request = httpGet(urlOf(sandbox), (response) => {
        const promised = response.headers['content-length'];
        response.on('data', (piece: Buffer) => (text += piece.toString()));
        response.on('error', (error: NodeJS.ErrnoException) =>
          resolve({ text, promised, error: error.code }),
        );
        response.on('end', () => resolve({ text, promised, error: undefined }));
        request.on('error', (error: NodeJS.ErrnoException) => resolve({ text, promised, error: error.code }));
      });
    });

  it.each([
    { kind: 'truncated' },
    { kind: 'truncated', framing: 'chunked' },
    { kind: 'reset', at: 'mid-body' },
  ] as const)('%j: half of it, and no orderly end', async (fault) => {
    const sandbox = await start({ titles: 30_000 });
    const whole = await download(sandbox);
    sandbox.faults.set({ upstream: 'watchmode', endpoint: '/datasets/title_id_map.csv', times: 1, ...fault });
    const { text, promised, error } = await tryDownload(sandbox);
    expect(error).toBe('ECONNRESET');
    expect(whole.startsWith(text)).toBe(true);
    expect(text.length).toBeGreaterThan(whole.length / 4);
    expect(text.length).toBeLessThan((whole.length * 3) / 4);
    if (fault.kind === 'truncated' && !('framing' in fault))
      expect(promised).toBe(String(Buffer.byteLength(whole)));
    expect((await tryDownload(sandbox)).text).toBe(whole);
  });

  it('is left to itself by faults that are about JSON', async () => {
    const sandbox = await start({ titles: 10 });
    const whole = await download(sandbox);
    sandbox.faults.set({ upstream: 'watchmode', kind: 'empty-list', times: 1 });
    expect(await download(sandbox)).toBe(whole);
  });
});

describe('the person map of Watchmode', () => {
  it('has a row for everybody', async () => {
    const [header, ...rows] = linesOf(await download(await start({ titles: 10 }), 'person_id_map.csv'));
    expect(header).toBe('Watchmode ID,IMDB ID,TMDB ID,Name');
    expect(rows).toHaveLength(60);
    for (const row of rows) expect(row).toMatch(/^"7\d{6}","","7\d{6}","[^"]+"$/);
  });
});
