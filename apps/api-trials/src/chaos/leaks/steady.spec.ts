import { describe, expect, it } from '@jest/globals';
import { judgeSamples } from './steady.js';

const MB = 1024 ** 2;

/** Ten minutes, measured every 20 seconds; what grows does so with each sample. */
const samples = (grow: { readonly heapMb?: number; readonly files?: number; readonly resources?: number }) =>
  Array.from({ length: 30 }, (_, index) => ({
    atMs: (index + 1) * 20_000,
    heapUsed: (60 + (grow.heapMb ?? 0) * index) * MB,
    external: 0,
    files: 40 + (grow.files ?? 0) * index,
    sockets: 20,
    resources: 30 + (grow.resources ?? 0) * index,
    residentMb: 200,
  }));

const complaints = (given: ReturnType<typeof samples>) =>
  judgeSamples(given).complaints.filter((complaint) => complaint !== undefined);

describe('a process under a steady load', () => {
  it('is well while what it holds is flat, and while its heap fills up at first', () => {
    expect(complaints(samples({}))).toEqual([]);
    const filling = samples({}).map((sample, index) => ({
      ...sample,
      heapUsed: Math.min(index, 5) * 10 * MB,
    }));
    expect(complaints(filling)).toEqual([]);
  });

  it.each([
    ['its heap', { heapMb: 0.4 }, 'heap'],
    ['the number of its files', { files: 1 }, 'files'],
    ['the number of its timers', { resources: 1 }, 'resources'],
  ])('leaks when %s grows', (_name, grow, complaint) => {
    expect(complaints(samples(grow))).toEqual([expect.stringContaining(complaint)]);
  });

  it('is not judged by a few samples', () => {
    expect(complaints(samples({}).slice(0, 8))).toEqual(['too few samples of a warm process']);
  });
});
