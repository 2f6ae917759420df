import { describe, expect, it } from '@jest/globals';
import { EtagStore } from './etag-store.js';

const tagged = (text: string) => ({ etag: 'W/"1"', bytes: Buffer.from(text), headers: {} });
const textOf = (store: EtagStore, key: string) => store.get(key)?.bytes.toString();

describe('EtagStore', () => {
  it('drops the body not used for longest when there are too many', () => {
    const store = new EtagStore({ maxEntries: 2, maxBytes: 1_000 });
    store.set('a', tagged('a'));
    store.set('b', tagged('b'));
    store.get('a');
    store.set('c', tagged('c'));
    expect([textOf(store, 'a'), textOf(store, 'b'), textOf(store, 'c')]).toEqual(['a', undefined, 'c']);
  });

  it('drops bodies until they fit in the allowed bytes', () => {
    const store = new EtagStore({ maxEntries: 100, maxBytes: 10 });
    store.set('a', tagged('12345'));
    store.set('b', tagged('12345'));
    store.set('c', tagged('ééé'));
    expect([textOf(store, 'a'), textOf(store, 'b'), textOf(store, 'c')]).toEqual([
      undefined,
      undefined,
      'ééé',
    ]);
  });

  it('keeps no body that is larger than everything allowed', () => {
    const store = new EtagStore({ maxEntries: 100, maxBytes: 3 });
    store.set('a', tagged('1234'));
    expect(store.get('a')).toBeUndefined();
  });

  it('counts a replaced body once', () => {
    const store = new EtagStore({ maxEntries: 100, maxBytes: 8 });
    store.set('a', tagged('1234'));
    store.set('a', tagged('5678'));
    store.set('b', tagged('1234'));
    expect([textOf(store, 'a'), textOf(store, 'b')]).toEqual(['5678', '1234']);
  });
});
