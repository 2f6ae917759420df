import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fillPath, requestUrl } from './request-url.js';

describe('fillPath', () => {
  it('fills the holes', () => {
    expect(fillPath('/{kind}/{id}/images', { kind: 'movie', id: 603 })).toBe('/movie/603/images');
  });

  it('keeps any value within its own segment', () => {
    const values = fc.string({ minLength: 1 }).filter((value) => value !== '.' && value !== '..');
    fc.assert(
      fc.property(values, (value) => {
        const url = new URL(`http://films.test${fillPath('/find/{id}/end', { id: value })}`);
        expect(url.pathname.split('/')).toHaveLength(4);
        expect(url.search + url.hash).toBe('');
        expect(decodeURIComponent(url.pathname.split('/')[2] ?? '')).toBe(value);
      }),
    );
  });

  it.each(['', '.', '..'])('refuses the segment "%s"', (value) => {
    expect(() => fillPath('/find/{id}', { id: value })).toThrow(TypeError);
  });

  it('refuses a hole without a value', () => {
    expect(() => fillPath('/find/{id}')).toThrow('{id}');
  });
});

describe('requestUrl', () => {
  it('puts the path behind the path of the base', () => {
    const url = requestUrl(new URL('https://films.test/3/'), '/movie/603', { visible: {}, credentials: {} });
    expect(url.href).toBe('https://films.test/3/movie/603');
  });

  it('sends what is given, encoded, and leaves out what is not', () => {
    const query = {
      visible: { page: 2, adult: false, language: undefined, q: 'a&b' },
      credentials: { key: 'k' },
    };
    const url = requestUrl(new URL('https://films.test'), '/search', query);
    expect(url.href).toBe('https://films.test/search?page=2&adult=false&q=a%26b&key=k');
  });
});
