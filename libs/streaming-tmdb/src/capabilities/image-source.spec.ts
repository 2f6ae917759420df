import { describe, expect, it } from '@jest/globals';
import type { ImageQuery } from '@radarr/streaming-core';
import { tmdbImageSource } from './image-source.js';

const picture = { bytes: Uint8Array.from([1]), contentType: 'image/png' };

function source() {
  const asked: ImageQuery[] = [];
  const images = tmdbImageSource({
    picture: (query) => {
      asked.push(query);
      return Promise.resolve(picture);
    },
    close: () => undefined,
  });
  return { images, asked };
}

describe('the pictures of TMDB', () => {
  it('come in the sizes of posters, backdrops and logos, each named once', () => {
    const { sizes } = source().images;
    expect([...sizes].sort()).toEqual(
      ['original', 'w1280', 'w154', 'w185', 'w300', 'w342', 'w45', 'w500', 'w780', 'w92'].sort(),
    );
  });

  it.each(['abc.jpg', 'aB9.jpeg', '0.png', 'x.webp'])('are asked for as %s', async (file) => {
    const { images, asked } = source();
    await expect(images.image({ size: 'w92', file })).resolves.toBe(picture);
    expect(asked).toEqual([{ size: 'w92', file }]);
  });

  it.each([
    '..',
    '.jpg',
    'a..jpg',
    'a.b.jpg',
    'a.jpg.svg',
    'a.svg',
    'a.gif',
    'a.JPG/',
    'a.jpg\n',
    'a/b.jpg',
    'a\\b.jpg',
    'a%2fb.jpg',
    'a b.jpg',
    'é.jpg',
    'a.jpg?x=1',
    '//evil.test/a.jpg',
    `${'a'.repeat(65)}.jpg`,
  ])('are never asked for as %j', async (file) => {
    const { images, asked } = source();
    await expect(images.image({ size: 'w92', file })).resolves.toBeUndefined();
    expect(asked).toEqual([]);
  });

  it.each(['h632', 'w93', '../w92', 'W92', 'w92 ', ''])(
    'are never asked for in the size %j',
    async (size) => {
      const { images, asked } = source();
      await expect(images.image({ size, file: 'a.jpg' })).resolves.toBeUndefined();
      expect(asked).toEqual([]);
    },
  );
});
