import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MAX_KEY_BYTES, tierKey } from './cache-key.js';

describe('tierKey', () => {
  it.each(['trending:movie:day', '__proto__', 'ключ 鍵 🔑', '', 'x'.repeat(512)])(
    'leaves %j alone',
    (key) => {
      expect(tierKey(key)).toBe(key);
    },
  );

  it('names a long key by its start and a digest', () => {
    expect(tierKey(`search:${'x'.repeat(1000)}`)).toMatch(/^search:x{93}#sha256:[0-9a-f]{64}$/);
  });

  it('tells long keys apart, even by halves of surrogate pairs', () => {
    const long = 'x'.repeat(1000);
    expect(new Set(['a', 'b', '\ud800', '\ud801'].map((end) => tierKey(long + end))).size).toBe(4);
  });

  it('does not take a key for the digest of another', () => {
    const digested = tierKey('x'.repeat(1000));
    expect(tierKey(digested)).not.toBe(digested);
  });

  it('gives text that every store can hold, and different text for different keys', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 700 });
    const brokenText = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 700 });
    const keys = fc.oneof(
      anyText,
      brokenText.map((units) => String.fromCharCode(...units)),
    );
    fc.assert(
      fc.property(keys, keys, (one, other) => {
        const stored = tierKey(one);
        expect(Buffer.byteLength(stored)).toBeLessThanOrEqual(MAX_KEY_BYTES);
        expect(stored).not.toContain('\0');
        expect(Buffer.from(stored).toString()).toBe(stored);
        expect(tierKey(other) === stored).toBe(one === other);
      }),
    );
  });
});
