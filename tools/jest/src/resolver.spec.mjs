import { describe, expect, it } from '@jest/globals';
import resolve from './resolver.cjs';

/** A disk that holds just these files. */
const disk = (...files) => ({
  defaultResolver: (request) => {
    if (!files.includes(request)) throw new Error(`no ${request}`);
    return `/found/${request}`;
  },
});

describe('the resolver', () => {
  it.each([
    ['./a.js', './a.ts'],
    ['../b/a.js', '../b/a.tsx'],
  ])('takes %s for %s where only that exists', (request, file) => {
    expect(resolve(request, disk(file))).toBe(`/found/${file}`);
  });

  it('takes the literal name first', () => {
    expect(resolve('./a.js', disk('./a.js', './a.ts'))).toBe('/found/./a.js');
  });

  it('tells of the file that was asked for when there is none', () => {
    expect(() => resolve('./a.js', disk())).toThrow('no ./a.js');
  });

  it('looks for no TypeScript in packages', () => {
    expect(() => resolve('pkg/a.js', disk('pkg/a.ts'))).toThrow('no pkg/a.js');
  });
});
