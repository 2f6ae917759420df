import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type FaultRequest, type Sandbox } from '@radarr/streaming-sandbox';
import { startApiUnderTest, type ApiUnderTest } from '../testing/api-under-test.js';
import { listIn, problemIn } from '../testing/trending-body.js';

const IMAGES = '/api/streaming/images';
const FILMS = '/api/streaming/trending/movie?limit=100';

let sandbox: Sandbox;
let under: ApiUnderTest;
let posters: readonly string[];
beforeAll(async () => {
  sandbox = await startSandbox();
  under = await startApiUnderTest({ sandbox });
  const { entries } = await listIn(await under.ask(FILMS));
  posters = entries.flatMap(({ poster_path: path }) => path ?? []);
}, 60_000);
beforeEach(() => sandbox.resetCounts());
afterEach(() => {
  sandbox.faults.clear();
});
afterAll(async () => {
  await under.close();
  await sandbox.close();
}, 60_000);

/** A poster that nobody has asked for yet. */
const freshPoster = (): string => {
  const [first, ...rest] = posters;
  if (first === undefined) throw new Error('every poster was asked for already');
  posters = rest;
  return `${IMAGES}/w92${first}`;
};
const asked = (): number => sandbox.counts().tmdbImages.total;

describe('a picture', () => {
  it('comes with its type and may be kept for a year, by its browser alone', async () => {
    const answer = await under.ask(freshPoster());
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    expect(answer.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff');
    expect(Number(answer.headers.get('content-length'))).toBe(bytes.byteLength);
  });

  it('is fetched once, for many who ask at once and for all who ask later', async () => {
    const poster = freshPoster();
    const bytesOf = async () => Buffer.from(await (await under.ask(poster)).arrayBuffer()).toString('base64');
    const pictures = new Set(await Promise.all(Array.from({ length: 20 }, bytesOf)));
    for (const again of await Promise.all([bytesOf(), bytesOf()])) pictures.add(again);
    expect(pictures.size).toBe(1);
    expect(asked()).toBe(1);
  });

  it('comes in other sizes as another picture', async () => {
    const path = freshPoster();
    const sizes = await Promise.all(
      ['w92', 'w342', 'original'].map(async (size) => {
        const answer = await under.ask(path.replace('/w92/', `/${size}/`));
        return (await answer.arrayBuffer()).byteLength;
      }),
    );
    expect(new Set(sizes).size).toBe(3);
  });

  it('is no business of somebody without a key', async () => {
    expect((await under.ask(freshPoster(), { headers: {} })).status).toBe(401);
    expect(asked()).toBe(0);
  });

  it('that does not exist is a 404 that nobody keeps', async () => {
    const answer = await under.ask(`${IMAGES}/w92/nosuchpicture.jpg`);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store']);
    expect((await problemIn(answer)).detail).toBe('There is no such picture.');
  });
});

describe('when the image host misbehaves', () => {
  it.each<FaultRequest>([
    { upstream: 'tmdbImages', kind: 'huge-body', megabytes: 20 },
    { upstream: 'tmdbImages', kind: 'huge-body', megabytes: 20, framing: 'content-length' },
    { upstream: 'tmdbImages', kind: 'content-type', contentType: 'image/svg+xml' },
    { upstream: 'tmdbImages', kind: 'content-type', contentType: 'text/html' },
    { upstream: 'tmdbImages', kind: 'content-type', contentType: 'image/png' },
    { upstream: 'tmdbImages', kind: 'html' },
    { upstream: 'tmdbImages', kind: 'redirect' },
    { upstream: 'tmdbImages', kind: 'truncated' },
  ])(
    '%j is a 503 that nobody keeps, and the picture is right again afterwards',
    async (fault) => {
      const poster = freshPoster();
      sandbox.faults.set(fault);
      const refused = await under.ask(poster);
      expect([refused.status, refused.headers.get('cache-control')]).toEqual([503, 'no-store']);
      expect(refused.headers.get('content-type')).toContain('application/problem+json');
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      await refused.arrayBuffer();
      sandbox.faults.clear();
      const before = asked();
      const answer = await under.ask(poster);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
      expect(asked()).toBe(before + 1);
    },
    60_000,
  );
});

describe('the pictures on disk', () => {
  it('are still there after a restart, and lie under no name that anybody gave', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'streaming-images-'));
    const poster = freshPoster();
    for (const expected of [1, 1]) {
      const run = await startApiUnderTest({ sandbox, variables: { DATA_DIR: dataDir } });
      expect((await run.ask(poster)).status).toBe(200);
      expect(asked()).toBe(expected);
      await run.close();
    }
    await rm(dataDir, { recursive: true, force: true });
  }, 120_000);
});
