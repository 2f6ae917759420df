import { beforeEach, expect, it } from '@jest/globals';
import type { IdMapping } from '@radarr/streaming-core';
import type { Database } from '../database.js';
import { IdMappingRepository } from './id-mapping-repository.js';
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

/** What is left of an import that does not come to its end, and of several at once. */
export function describeFailing(database: () => Database, map: () => IdMappingRepository): void {
  let before: unknown[];
  beforeEach(async () => {
    await importRows(map(), films(100));
    before = await wholeMap(database());
  });

  async function expectUntouched(): Promise<void> {
    expect(await wholeMap(database())).toEqual(before);
    expect(await leftovers(database())).toEqual([]);
    expect(await importRows(map(), films(100), ONE)).toMatchObject({ confirmed: 100 });
  }

  it('lets the error of the source through, changes nothing, and can be repeated', async () => {
    const broken = new Error('cut off');
    async function* breakingOff(): AsyncGenerator<IdMapping[]> {
      yield* batches(films(12_000, 50)) as AsyncGenerator<IdMapping[]>;
      throw broken;
    }
    await expect(map().importAll(breakingOff(), { verifiedAt: ONE })).rejects.toBe(broken);
    await expectUntouched();
  });

  it('gives up when it is aborted while it reads, and closes the source', async () => {
    const aborted = new AbortController();
    let closed = false;
    async function* endless(): AsyncGenerator<IdMapping[]> {
      try {
        for (;;) yield* batches(films(1000, 50)) as AsyncGenerator<IdMapping[]>;
      } finally {
        closed = true;
      }
    }
    const onProgress = ({ rows }: { rows: number }): void => {
      if (rows > 10_000) aborted.abort(new Error('enough'));
    };
    const importing = map().importAll(endless(), { verifiedAt: ONE, signal: aborted.signal, onProgress });
    await expect(importing).rejects.toThrow('enough');
    expect(closed).toBe(true);
    await expectUntouched();
  });

  it('gives up when it is aborted while the source hangs', async () => {
    const aborted = new AbortController();
    async function* hanging(): AsyncGenerator<IdMapping[]> {
      yield films(10, 50);
      setImmediate(() => aborted.abort(new Error('enough')));
      await new Promise(() => undefined);
    }
    const importing = map().importAll(hanging(), { verifiedAt: ONE, signal: aborted.signal });
    await expect(importing).rejects.toThrow('enough');
    await expectUntouched();
  });

  it('gives up when it is aborted before the new map is in place', async () => {
    const aborted = new AbortController();
    const importing = map().importAll(batches(films(100, 50)), {
      verifiedAt: ONE,
      signal: aborted.signal,
      onProgress: ({ phase }) => phase === 'merge' && aborted.abort(new Error('enough')),
    });
    await expect(importing).rejects.toThrow('enough');
    await expectUntouched();
  });

  it('does not begin when it is aborted already', async () => {
    const importing = map().importAll(batches(), {
      verifiedAt: ONE,
      signal: AbortSignal.abort(new Error('enough')),
    });
    await expect(importing).rejects.toThrow('enough');
  });

  it('answers questions with the old map while it reads', async () => {
    async function* asking(): AsyncGenerator<IdMapping[]> {
      yield films(6000, 50);
      // Were the only connection of the embedded engine kept meanwhile, this would never be answered.
      expect(await wholeMap(database())).toEqual(before);
      yield [{ ...MATRIX, mediaType: 'tv' }];
    }
    expect(await map().importAll(asking(), { verifiedAt: ONE })).toMatchObject({
      changed: 100,
      inserted: 5901,
    });
  });

  it('shows readers the old map or the new one, never a mixture', async () => {
    const importing = map().importAll(batches(films(100, 50)), { verifiedAt: ONE });
    const seen = new Set<number>();
    let running = true;
    const reading = (async () => {
      while (running) {
        const ids = [...(await map().find(films(100))).values()].map(({ imdbId }) =>
          Number(imdbId?.slice(2)),
        );
        expect(ids).toHaveLength(100);
        seen.add(ids.reduce((sum, id) => sum + id, 0));
        await new Promise(setImmediate);
      }
    })();
    await importing.finally(() => (running = false));
    await reading;
    const old = (99 * 100) / 2;
    expect([...seen].filter((sum) => sum !== old && sum !== old + 50 * 100)).toEqual([]);
  });

  it('publishes imports at the same time one after the other, and the later verification stands', async () => {
    const repositories = Array.from({ length: 4 }, () => new IdMappingRepository(database()));
    const at = (index: number): string => new Date(Date.parse(ONE) + index * 1000).toISOString();
    const done = await Promise.all(
      repositories.map((repository, index) => importRows(repository, films(6000, index * 10_000), at(index))),
    );
    expect(done.reduce((sum, { inserted }) => sum + inserted, 0)).toBe(5900);
    expect(await wholeMap(database())).toEqual(films(6000, 30_000).map((film) => ({ ...film, at: at(3) })));
    expect(await leftovers(database())).toEqual([]);
  });

  it('tells of a map that cannot be written as a store error, without values', async () => {
    const importing = importRows(map(), [MATRIX], 'no moment at all');
    await expect(importing).rejects.toMatchObject({
      code: 'STORE_ERROR',
      message: expect.not.stringContaining('moment'),
    });
    expect(await wholeMap(database())).toEqual(before);
    await importRows(map(), [MATRIX], NOON);
  });
}
