import { beforeEach, expect, it } from '@jest/globals';
import type { IdMapping } from '@radarr/streaming-core';
import type { Database } from '../database.js';
import type { IdMappingRepository } from './id-mapping-repository.js';
import {
  batches,
  films,
  importRows,
  leftovers,
  MATRIX,
  NOON,
  ONE,
  wholeMap,
} from './id-mapping-samples.suite.js';

const ENOUGH = new Error('enough');

/** What is left of an import that does not come to its end. */
export function describeFailing(database: () => Database, map: () => IdMappingRepository): void {
  beforeEach(() => importRows(map(), films(100)));

  async function expectUntouched(): Promise<void> {
    expect(await wholeMap(database())).toEqual(films(100).map((film) => ({ ...film, at: NOON })));
    expect(await leftovers(database())).toEqual([]);
    expect(await importRows(map(), films(100), ONE)).toMatchObject({ confirmed: 100 });
  }

  it('lets the error of the source through, changes nothing, and can be repeated', async () => {
    const broken = new Error('cut off');
    async function* breakingOff(): AsyncGenerator<readonly IdMapping[]> {
      yield* batches(films(12_000, 50));
      throw broken;
    }
    await expect(map().importAll(breakingOff(), { verifiedAt: ONE })).rejects.toBe(broken);
    await expectUntouched();
  });

  it('tells of a map that cannot be written as a store error, without values', async () => {
    await expect(importRows(map(), [MATRIX], 'no moment at all')).rejects.toMatchObject({
      code: 'STORE_ERROR',
      message: expect.not.stringContaining('moment'),
    });
    await expectUntouched();
  });

  describeAborting(map, expectUntouched);
}

function describeAborting(map: () => IdMappingRepository, expectUntouched: () => Promise<void>): void {
  it('gives up when it is aborted while it reads, and closes the source', async () => {
    const aborted = new AbortController();
    const closed = { yes: false };
    async function* endless(): AsyncGenerator<readonly IdMapping[]> {
      try {
        for (;;) yield* batches(films(1000, 50));
      } finally {
        closed.yes = true;
      }
    }
    const onProgress = ({ rows }: { rows: number }): void => {
      if (rows > 10_000) aborted.abort(ENOUGH);
    };
    const importing = map().importAll(endless(), { verifiedAt: ONE, signal: aborted.signal, onProgress });
    await expect(importing).rejects.toBe(ENOUGH);
    expect(closed.yes).toBe(true);
    await expectUntouched();
  });

  it('gives up when it is aborted while the source hangs', async () => {
    const aborted = new AbortController();
    async function* hanging(): AsyncGenerator<readonly IdMapping[]> {
      yield films(10, 50);
      setImmediate(() => aborted.abort(ENOUGH));
      await new Promise(() => undefined);
    }
    const importing = map().importAll(hanging(), { verifiedAt: ONE, signal: aborted.signal });
    await expect(importing).rejects.toBe(ENOUGH);
    await expectUntouched();
  });

  it('gives up when it is aborted before the new map is in place', async () => {
    const aborted = new AbortController();
    const importing = map().importAll(batches(films(100, 50)), {
      verifiedAt: ONE,
      signal: aborted.signal,
      onProgress: ({ phase }) => phase === 'merge' && aborted.abort(ENOUGH),
    });
    await expect(importing).rejects.toBe(ENOUGH);
    await expectUntouched();
  });

  it('does not begin when it is aborted already', async () => {
    const importing = map().importAll(batches([MATRIX]), {
      verifiedAt: ONE,
      signal: AbortSignal.abort(ENOUGH),
    });
    await expect(importing).rejects.toBe(ENOUGH);
    await expectUntouched();
  });
}
