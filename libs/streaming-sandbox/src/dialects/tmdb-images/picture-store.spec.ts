import { describe, expect, it } from '@jest/globals';
import { PictureStore } from './picture-store.js';

describe('PictureStore', () => {
  it('paints once while a picture is kept, and lets the longest unasked go first', () => {
    const painted: string[] = [];
    const store = new PictureStore(30);
    const ask = (key: string) => store.get(key, () => (painted.push(key), Buffer.alloc(10)));
    for (const key of ['a', 'b', 'c', 'a', 'd', 'a', 'b']) ask(key);
    expect(painted).toEqual(['a', 'b', 'c', 'd', 'b']);
  });

  it('gives a picture that is too large to keep', () => {
    expect(new PictureStore(5).get('x', () => Buffer.alloc(10))).toHaveLength(10);
  });
});
