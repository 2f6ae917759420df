import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PackedBytes, type Encoding } from './packed-bytes.js';

const bytes = Buffer.from(JSON.stringify({ titles: Array.from({ length: 200 }, (_, id) => ({ id })) }));
const UNPACKERS: Readonly<Record<Encoding, (packed: Buffer) => Buffer>> = {
  br: (packed) => brotliDecompressSync(packed),
  gzip: (packed) => gunzipSync(packed),
  identity: (plain) => plain,
};

describe('PackedBytes', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['gzip;q=1, br;q=0.5', 'gzip'],
    ['*', 'br'],
    ['deflate', 'identity'],
    ['gzip;q=0', 'identity'],
    ['', 'identity'],
    [undefined, 'identity'],
  ])('for %j are sent as %s', (accepted, encoding) => {
    expect(new PackedBytes(bytes).encodingFor(accepted)).toBe(encoding);
  });

  it('are not packed when there are few', () => {
    expect(new PackedBytes(Buffer.from('{"data":[]}')).encodingFor('br')).toBe('identity');
  });

  it('are sent as something we can make, whatever the header says, and unpack to themselves', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.uint8Array({ maxLength: 5000 }), async (accepted, any) => {
        const packed = new PackedBytes(Buffer.from(any));
        const encoding = packed.encodingFor(accepted);
        expect(UNPACKERS[encoding](await packed.in(encoding))).toEqual(packed.plain);
      }),
    );
  });

  it('are packed once for each encoding, however many ask at once', () => {
    const packed = new PackedBytes(bytes);
    expect(packed.in('br')).toBe(packed.in('br'));
    expect(packed.in('gzip')).not.toBe(packed.in('br'));
  });

  it.each(['br', 'gzip'] as const)('unpack to themselves from %s, and are much smaller', async (encoding) => {
    const packed = await new PackedBytes(bytes).in(encoding);
    expect(UNPACKERS[encoding](packed)).toEqual(bytes);
    expect(packed.byteLength).toBeLessThan(bytes.byteLength / 3);
  });
});
