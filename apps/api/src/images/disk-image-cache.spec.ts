import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Image } from '@radarr/streaming-core';
import { DiskImageCache } from './disk-image-cache.js';

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'images-')), 'images');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const picture = (size: number, contentType = 'image/jpeg'): Image => ({
  bytes: new Uint8Array(size).fill(7),
  contentType,
});
const poster = (file: string) => ({ size: 'w92', file });

describe('DiskImageCache', () => {
  it('gives back what it keeps, also after a restart, and tells sizes and files apart', async () => {
    await new DiskImageCache(folder, 1_000).write(poster('a.png'), picture(10, 'image/png'));
    const cache = new DiskImageCache(folder, 1_000);
    const kept = await cache.read(poster('a.png'));
    expect(kept?.contentType).toBe('image/png');
    expect([...(kept?.bytes ?? [])]).toEqual([...picture(10).bytes]);
    expect(await cache.read(poster('b.png'))).toBeUndefined();
    expect(await cache.read({ size: 'w185', file: 'a.png' })).toBeUndefined();
  });

  it('keeps no more than its cap, and removes what was used longest ago', async () => {
    const cache = new DiskImageCache(folder, 100);
    await cache.write(poster('a.jpg'), picture(40));
    await cache.write(poster('b.jpg'), picture(40));
    await cache.read(poster('a.jpg'));
    await cache.write(poster('c.jpg'), picture(40));
    expect(await cache.read(poster('b.jpg'))).toBeUndefined();
    expect(await cache.read(poster('a.jpg'))).toBeDefined();
    expect(await readdir(folder)).toHaveLength(2);
    await cache.write(poster('huge.jpg'), picture(101));
    expect(await cache.read(poster('huge.jpg'))).toBeUndefined();
  });

  it('gives a picture to everybody who asks at the same time, and counts it once', async () => {
    const cache = new DiskImageCache(folder, 100);
    await cache.write(poster('a.jpg'), picture(40));
    const answers = await Promise.all(Array.from({ length: 20 }, () => cache.read(poster('a.jpg'))));
    expect(answers.map((image) => image?.bytes.byteLength)).toEqual(Array<number>(20).fill(40));
    await Promise.all([cache.read(poster('a.jpg')), cache.write(poster('a.jpg'), picture(40))]);
    await cache.write(poster('b.jpg'), picture(40));
    expect(await cache.read(poster('a.jpg'))).toBeDefined();
  });

  it('writes nothing outside of its folder, whatever it is asked for', async () => {
    const cache = new DiskImageCache(folder, 1_000);
    await cache.write({ size: '..', file: '../../escaped.jpg' }, picture(1));
    expect(await readdir(folder)).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.jpg$/)]);
  });

  it('lives with a folder that is cleared, and removes what a crash left unfinished', async () => {
    const cache = new DiskImageCache(folder, 1_000);
    await cache.write(poster('a.jpg'), picture(10));
    await rm(folder, { recursive: true });
    expect(await cache.read(poster('a.jpg'))).toBeUndefined();
    await cache.write(poster('a.jpg'), picture(10));
    await writeFile(join(folder, `${'0'.repeat(64)}.x.part`), 'half');
    await new DiskImageCache(folder, 1_000).read(poster('a.jpg'));
    expect(await readdir(folder)).toHaveLength(1);
  });
});
