import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '../database.js';
import { AvailabilityEntity } from './availability.entity.js';
import { ComingSoonReleaseEntity } from './coming-soon-release.entity.js';
import { IdMappingEntity } from './id-mapping.entity.js';
import { OAuthTokenEntity } from './oauth-token.entity.js';

const FETCHED_AT = new Date('2026-03-29T00:30:00.123Z');
const EXPIRES_AT = new Date('2026-03-30T00:30:00.123Z');
const TITLE = { tmdbId: 603, mediaType: 'movie', region: 'US', source: 'watchmode' } as const;
const TIMES = { fetchedAt: FETCHED_AT, expiresAt: EXPIRES_AT };
const VERSION = '6f1c2f0e-7f43-4c52-9d5c-0d3c8f1c7a11';
const NETFLIX = { id: 'netflix', name: 'Netflix', upstreams: ['watchmode'] };
const MAX = { id: 'max', name: 'Max', upstreams: ['tmdb', 'watchmode'] };

/** How values come back from either engine, whatever the time zone of the process. */
export function describeColumns(open: () => Promise<Database>): void {
  describe('columns', () => {
    let database: Database;
    beforeAll(async () => {
      database = await open();
    });
    afterAll(() => database.close());

    it('gives prices back as numbers, days as the same days and moments as the same moments', async () => {
      const offers = database.dataSource.getRepository(AvailabilityEntity);
      const offer = {
        ...TITLE,
        ...TIMES,
        providerId: '203',
        serviceName: 'Netflix',
        serviceType: 'rent',
        tvEverywhere: false,
        quality: '4K',
        deepLink: 'https://example.com/603',
        priceAmount: 1234.5,
        priceCurrency: 'USD',
        leavingDate: '2026-03-29',
        seasons: null,
      } as const;
      const { id } = await offers.save(offer);
      expect(await offers.findOneByOrFail({ id })).toEqual({ id, ...offer });
    });

    it('finds releases by one of their providers through the index', async () => {
      const releases = database.dataSource.getRepository(ComingSoonReleaseEntity);
      const release = {
        ...TITLE,
        ...TIMES,
        title: 'The Matrix',
        releaseDate: '2026-12-31',
        posterPath: null,
      };
      await releases.insert([
        { ...release, region: 'US', streamingServices: [NETFLIX, MAX] },
        { ...release, region: 'DE', streamingServices: [MAX] },
      ]);
      const found = await releases
        .createQueryBuilder('release')
        .where('release.streaming_services @> :services', { services: JSON.stringify([{ id: 'netflix' }]) })
        .getMany();
      expect(found).toMatchObject([{ region: 'US', releaseDate: '2026-12-31' }]);
      expect(await planOf(database)).toContain('ix_coming_soon_releases_streaming_services');
    });

    it('gives defaults to what is left out', async () => {
      const { dataSource } = database;
      await dataSource.getRepository(IdMappingEntity).insert({ tmdbId: 603, mediaType: 'movie' });
      expect(await dataSource.getRepository(IdMappingEntity).findOneByOrFail({ tmdbId: 603 })).toMatchObject({
        watchmodeId: null,
        lastVerified: expect.any(Date),
      });
      await dataSource.getRepository(OAuthTokenEntity).insert({ service: 'trakt', version: VERSION });
      expect(
        await dataSource.getRepository(OAuthTokenEntity).findOneByOrFail({ service: 'trakt' }),
      ).toMatchObject({ accessToken: null, refreshAt: null, details: {}, updatedAt: expect.any(Date) });
    });
  });
}

/** The plan of the search by provider, when reading the whole (small) table is not allowed. */
async function planOf({ dataSource }: Database): Promise<string> {
  return dataSource.transaction(async (manager) => {
    await manager.query('SET LOCAL enable_seqscan = off');
    const rows = await manager.query<unknown>(
      `EXPLAIN SELECT * FROM coming_soon_releases WHERE streaming_services @> '[{"id": "netflix"}]'`,
    );
    return JSON.stringify(rows);
  });
}
