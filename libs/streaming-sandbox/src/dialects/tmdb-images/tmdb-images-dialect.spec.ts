import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import jpeg from 'jpeg-js';
import type { Sandbox } from '../../sandbox.js';
import { startSandbox } from '../../start-sandbox.js';

let sandbox: Sandbox;
let film: { poster_path: string; backdrop_path: string };
beforeAll(async () => {
  sandbox = await startSandbox({ seed: 'pictures' });
  const answer = await fetch(`${sandbox.urls.tmdb}/movie/603?api_key=${'0'.repeat(32)}`);
  film = (await answer.json()) as typeof film;
});
afterAll(() => sandbox.close());

const picture = (size: string, path: string) => fetch(`${sandbox.urls.tmdbImages}/${size}${path}`);
const bytes = async (size: string, path: string) =>
  Buffer.from(await (await picture(size, path)).arrayBuffer());

describe('TMDB images', () => {
  it.each([
    { role: 'poster', size: 'w92', pixels: [92, 138] },
    { role: 'poster', size: 'w342', pixels: [342, 513] },
    { role: 'poster', size: 'w500', pixels: [500, 750] },
    { role: 'poster', size: 'h632', pixels: [421, 632] },
    { role: 'backdrop', size: 'w300', pixels: [300, 169] },
    { role: 'backdrop', size: 'w780', pixels: [780, 439] },
  ])('$role at $size is a JPEG of $pixels pixels', async ({ role, size, pixels }) => {
    const decoded = jpeg.decode(await bytes(size, role === 'poster' ? film.poster_path : film.backdrop_path));
    expect([decoded.width, decoded.height]).toEqual(pixels);
  });

  it('are the same bytes in every sandbox of a seed, and others under another', async () => {
    const twin = await startSandbox({ seed: 'pictures' });
    const twinBytes = Buffer.from(
      await (await fetch(`${twin.urls.tmdbImages}/w92${film.poster_path}`)).arrayBuffer(),
    );
    expect(twinBytes.equals(await bytes('w92', film.poster_path))).toBe(true);
    const other = await startSandbox({ seed: 'other pictures' });
    expect((await fetch(`${other.urls.tmdbImages}/w92${film.poster_path}`)).status).toBe(404);
    await Promise.all([twin.close(), other.close()]);
  });

  it('may be kept for long', async () => {
    const { headers } = await picture('w92', film.poster_path);
    expect(headers.get('content-type')).toBe('image/jpeg');
    expect(headers.get('cache-control')).toBe('public, max-age=31536000');
  });

  it.each([
    ['an unknown path', 'w92', '/aaaaaaaaaaaaaaaaaaaaaaaaaaa.jpg'],
    ['a strange path', 'w92', '/..%2f..%2fetc%2fpasswd'],
  ])('%s is a 404', async (_, size, path) => {
    expect((await picture(size, path)).status).toBe(404);
  });

  it('an unknown size is a 404', async () => {
    expect((await picture('w9999', film.poster_path)).status).toBe(404);
  });
});
