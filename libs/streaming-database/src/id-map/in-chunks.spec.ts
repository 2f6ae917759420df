import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inChunks } from './in-chunks.js';

async function* from<T>(batches: readonly T[]): AsyncGenerator<T> {
  for (const batch of batches) yield await Promise.resolve(batch);
}

async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of source) all.push(one);
  return all;
}

describe('inChunks', () => {
  it('gives every row once, in order, in chunks of one size but for the last', async () => {
    const sources = fc.array(fc.array(fc.integer(), { maxLength: 10 }), { maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(
        sources,
        fc.integer({ min: 1, max: 12 }),
        fc.boolean(),
        async (batches, size, abortable) => {
          const signal = abortable ? new AbortController().signal : undefined;
          const chunks = await collect(inChunks(from(batches), { size, signal }));
          expect(chunks.flat()).toEqual(batches.flat());
          expect(chunks.slice(0, -1).every((chunk) => chunk.length === size)).toBe(true);
          expect(chunks.every((chunk) => chunk.length > 0 && chunk.length <= size)).toBe(true);
        },
      ),
    );
  });

  it('asks for the next batch only when the last one is used up', async () => {
    let asked = 0;
    async function* counting(): AsyncGenerator<number[]> {
      for (;;) {
        asked++;
        yield await Promise.resolve([1, 2, 3, 4]);
      }
    }
    const chunks = inChunks(counting(), { size: 2, signal: undefined });
    for (const expected of [1, 1, 2, 2, 3]) {
      await chunks.next();
      expect(asked).toBe(expected);
    }
  });

  it.each([
    ['a signal', new AbortController().signal],
    ['none', undefined],
  ])('closes the source when the reader stops, with %s', async (_which, signal) => {
    let closed = false;
    async function* endless(): AsyncGenerator<number[]> {
      try {
        for (;;) yield await Promise.resolve([1]);
      } finally {
        closed = true;
      }
    }
    const chunks = inChunks(endless(), { size: 1, signal });
    await chunks.next();
    await chunks.return(undefined);
    expect(closed).toBe(true);
  });

  it('ends with the reason of the signal while the source hangs, and hears nothing of its later failure', async () => {
    const aborted = new AbortController();
    let fail: (error: Error) => void = () => undefined;
    const hanging = {
      [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>((_, no) => (fail = no)) }),
    };
    const reading = collect(inChunks<number>(hanging, { size: 1, signal: aborted.signal }));
    aborted.abort(new Error('enough'));
    await expect(reading).rejects.toThrow('enough');
    fail(new Error('too late'));
    await new Promise(setImmediate);
  });
});
