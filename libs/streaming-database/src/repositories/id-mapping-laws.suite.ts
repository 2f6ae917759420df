import { expect, it } from '@jest/globals';
import { titleKeyText, type IdMapping } from '@radarr/streaming-core';
import fc from 'fast-check';
import type { Database } from '../database.js';
import type { IdMappingRepository } from './id-mapping-repository.js';
import { batches, wholeMap } from './id-mapping-samples.suite.js';

interface Import {
  readonly verifiedAt: string;
  readonly rows: IdMapping[];
}

const optional = (values: string[]): fc.Arbitrary<string | undefined> =>
  fc.constantFrom(undefined, ...values);

/** Few titles and few ids, so that rows collide. */
const row: fc.Arbitrary<IdMapping> = fc
  .record({
    mediaType: fc.constantFrom('movie' as const, 'tv' as const),
    tmdbId: fc.integer({ min: 1, max: 4 }),
    watchmodeId: optional(['9', '10', '200', 'x', '']),
    imdbId: optional(['tt1', 'tt02', 'tt3', 'x1', '']),
  })
  .map(({ watchmodeId, imdbId, ...key }) => ({
    ...key,
    ...(watchmodeId !== undefined && { watchmodeId }),
    ...(imdbId !== undefined && { imdbId }),
  }));

const rows = fc.array(row, { maxLength: 30 });

const moment = fc.integer({ min: 1, max: 3 }).map((hour) => `2026-05-01T0${hour}:00:00.000Z`);

/** What holds of every import. */
export function describeLaws(database: () => Database, map: () => IdMappingRepository): void {
  const importAll = ({ rows: given, verifiedAt }: Import) =>
    map().importAll(batches(given.slice(0, 7), given.slice(7)), { verifiedAt });
  const emptied = (): Promise<unknown> => database().dataSource.query('TRUNCATE streaming_id_mappings');

  it('makes of any imports what the rules say, whatever order their rows come in', async () => {
    const imports = fc.array(
      rows.chain((given) =>
        fc.record({
          verifiedAt: moment,
          rows: fc.constant(given),
          shuffled: fc.shuffledSubarray(given, { minLength: given.length }),
        }),
      ),
      { minLength: 1, maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(imports, async (given) => {
        await emptied();
        const expected = new Map<string, Kept>();
        for (const { verifiedAt, rows: inOrder, shuffled } of given) {
          const counts = applyRules(expected, { verifiedAt, rows: inOrder });
          expect(await importAll({ verifiedAt, rows: shuffled })).toEqual(counts);
        }
        expect(await wholeMap(database())).toEqual(sorted(expected));
      }),
      { numRuns: 60 },
    );
  });

  it('changes nothing when it is repeated', async () => {
    await fc.assert(
      fc.asyncProperty(rows, moment, async (given, verifiedAt) => {
        await emptied();
        const first = await importAll({ rows: given, verifiedAt });
        const once = await wholeMap(database());
        const again = await importAll({ rows: given, verifiedAt });
        expect(again).toEqual({ ...first, inserted: 0, confirmed: first.inserted });
        expect(await wholeMap(database())).toEqual(once);
      }),
      { numRuns: 30 },
    );
  });
}

interface Kept {
  readonly key: string;
  readonly watchmodeId: number | null;
  readonly imdbId: string | null;
  readonly at: string;
}

/** The rules of an import in plain words of the language, for small maps. */
function applyRules(map: Map<string, Kept>, { rows: given, verifiedAt }: Import): object {
  const counts = { rows: given.length, duplicates: 0, inserted: 0, changed: 0, confirmed: 0 };
  const best = new Map<string, Kept>();
  for (const mapping of given) {
    const one = toKept(mapping, verifiedAt);
    if (one.watchmodeId === null && one.imdbId === null) continue;
    const other = best.get(one.key);
    if (other !== undefined) counts.duplicates++;
    if (other === undefined || isBetter(one, other)) best.set(one.key, one);
  }
  for (const one of best.values()) {
    const known = map.get(one.key);
    if (known !== undefined && known.at > verifiedAt) continue;
    const next = {
      ...one,
      watchmodeId: one.watchmodeId ?? known?.watchmodeId ?? null,
      imdbId: one.imdbId ?? known?.imdbId ?? null,
    };
    map.set(one.key, next);
    if (known === undefined) counts.inserted++;
    else if (known.watchmodeId === next.watchmodeId && known.imdbId === next.imdbId) counts.confirmed++;
    else counts.changed++;
  }
  return counts;
}

function toKept(mapping: IdMapping, at: string): Kept {
  const { watchmodeId, imdbId } = mapping;
  return {
    key: titleKeyText(mapping),
    watchmodeId: watchmodeId === undefined || !/^\d+$/.test(watchmodeId) ? null : Number(watchmodeId),
    imdbId: imdbId?.startsWith('tt') === true ? imdbId : null,
    at,
  };
}

function isBetter(one: Kept, other: Kept): boolean {
  const [first, second] = [one.watchmodeId ?? Infinity, other.watchmodeId ?? Infinity];
  return first < second || (first === second && (one.imdbId ?? 'unknown') < (other.imdbId ?? 'unknown'));
}

function sorted(map: ReadonlyMap<string, Kept>): unknown[] {
  return [...map.values()]
    .map(({ key, watchmodeId, imdbId, at }) => {
      const [mediaType = '', tmdbId] = key.split(':');
      return { tmdbId: Number(tmdbId), mediaType, watchmodeId: watchmodeId?.toString() ?? null, imdbId, at };
    })
    .sort((a, b) => a.tmdbId - b.tmdbId || (a.mediaType < b.mediaType ? -1 : 1));
}
