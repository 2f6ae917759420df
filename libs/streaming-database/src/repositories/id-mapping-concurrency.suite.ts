import { beforeEach, expect, it } from '@jest/globals';
import type { IdMapping } from '@radarr/streaming-core';
import type { Database } from '../database.js';
import { IdMappingRepository } from './id-mapping-repository.js';
import { batches, films, importRows, leftovers, NOON, ONE, wholeMap } from './id-mapping-samples.suite.js';

/** What others notice of an import, readers and further imports. */
export function describeConcurrency(database: () => Database, map: () => IdMappingRepository): void {
  beforeEach(() => importRows(map(), films(100)));

  it('answers questions with the old map while it reads', async () => {
    async function* asking(): AsyncGenerator<readonly IdMapping[]> {
      yield films(6000, 50);
      // Were the only connection of the embedded engine kept meanwhile, this would never be answered.
      expect(await wholeMap(database())).toEqual(films(100).map((film) => ({ ...film, at: NOON })));
    }
    expect(await map().importAll(asking(), { verifiedAt: ONE })).toMatchObject({
      changed: 100,
      inserted: 5900,
    });
  });

  it('shows readers the old map or the new one, never a mixture', async () => {
    const reading = { on: true };
    const seen = new Set<number>();
    const reader = (async () => {
      while (reading.on) {
        seen.add(await imdbSum(map()));
        // The engine in the calling thread would leave the import no turn.
        await new Promise(setImmediate);
      }
    })();
    await map().importAll(batches(films(100, 50)), { verifiedAt: ONE });
    reading.on = false;
    await reader;
    const old = (99 * 100) / 2;
    expect([...seen].filter((sum) => sum !== old && sum !== old + 50 * 100)).toEqual([]);
    expect(await imdbSum(map())).toBe(old + 50 * 100);
  });

  it('publishes imports at the same time one after the other, and the latest verification stands', async () => {
    const repositories = Array.from({ length: 4 }, () => new IdMappingRepository(database()));
    const at = (index: number): string => new Date(Date.parse(ONE) + index * 1000).toISOString();
    const imports = repositories.map((one, index) => importRows(one, films(6000, index * 10_000), at(index)));
    const done = await Promise.all(imports);
    expect(done.reduce((sum, { inserted }) => sum + inserted, 0)).toBe(5900);
    expect(await wholeMap(database())).toEqual(films(6000, 30_000).map((film) => ({ ...film, at: at(3) })));
    expect(await leftovers(database())).toEqual([]);
  });
}

async function imdbSum(map: IdMappingRepository): Promise<number> {
  const found = [...(await map.find(films(100))).values()];
  expect(found).toHaveLength(100);
  return found.reduce((sum, { imdbId }) => sum + Number(imdbId?.slice(2)), 0);
}
