import { describe, expect, it } from '@jest/globals';
import { imageUrl } from './image-url.js';

describe('imageUrl', () => {
  it('puts base, size and path together', () => {
    expect(imageUrl('/abc.jpg', 'w342')).toBe('https://image.tmdb.org/t/p/w342/abc.jpg');
  });

  it.each(['http://127.0.0.1:81/t/p', 'http://127.0.0.1:81/t/p/'])('takes the base %s', (base) => {
    expect(imageUrl('/abc.svg', 'original', base)).toBe('http://127.0.0.1:81/t/p/original/abc.svg');
  });

  it('lets no path lead elsewhere', () => {
    expect(imageUrl('//evil.test/../a.jpg?x', 'w92')).toBe(
      'https://image.tmdb.org/t/p/w92/evil.test%2F..%2Fa.jpg%3Fx',
    );
  });
});
