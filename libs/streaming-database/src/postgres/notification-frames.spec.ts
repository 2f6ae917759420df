import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FrameReader, toFrames } from './notification-frames.js';

const anyMessage = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .tuple(fc.string({ unit: 'binary', minLength: 1 }), fc.integer({ min: 1, max: 5000 }))
    .map(([s, n]) => s.repeat(n)),
);

describe('frames of a notification', () => {
  it('give the messages back that were cut, one after the other', () => {
    fc.assert(
      fc.property(fc.array(anyMessage, { maxLength: 4 }), (messages) => {
        const reader = new FrameReader();
        const read = messages.flatMap(toFrames).map((frame) => reader.read(frame));
        expect(read.filter((message) => message !== undefined)).toEqual(messages);
      }),
    );
  });

  it('are all short enough for PostgreSQL', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        for (const frame of toFrames(message)) expect(Buffer.byteLength(frame)).toBeLessThan(8000);
      }),
    );
    expect(toFrames('🔑'.repeat(10_000)).every((frame) => Buffer.byteLength(frame) < 8000)).toBe(true);
  });

  it('are all different, since PostgreSQL drops the second of two equal notifications', () => {
    const frames = toFrames('a'.repeat(20_000));
    expect(new Set(frames).size).toBe(frames.length);
  });

  it('leave out what somebody else sends on the channel', () => {
    expect(new FrameReader().read('hello')).toBeUndefined();
  });

  it('are one for a short message', () => {
    expect(toFrames('short')).toHaveLength(1);
    expect(toFrames('')).toHaveLength(1);
  });
});
