import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { AvailabilityEntity } from './entities/availability.entity.js';
import { AvailabilityLookupEntity } from './entities/availability-lookup.entity.js';
import { CacheEntryEntity } from './entities/cache-entry.entity.js';
import { ComingSoonReleaseEntity } from './entities/coming-soon-release.entity.js';
import { CreditAccountEntity } from './entities/credit-account.entity.js';
import { CreditDayEntity } from './entities/credit-day.entity.js';
import { CreditReservationEntity } from './entities/credit-reservation.entity.js';
import { DatasetEntity } from './entities/dataset.entity.js';
import { IdMappingEntity } from './entities/id-mapping.entity.js';
import { JobRunEntity } from './entities/job-run.entity.js';
import { LeaseEntity } from './entities/lease.entity.js';
import { OAuthTokenEntity } from './entities/oauth-token.entity.js';
import { RetiredSecretEntity } from './entities/retired-secret.entity.js';
import { TitleRequestEntity } from './entities/title-request.entity.js';
import { TrendingEntryEntity } from './entities/trending-entry.entity.js';
import { TrendingRankEntity } from './entities/trending-rank.entity.js';
import { CreateStreamingTables1700000000000 } from './migrations/1700000000000-create-streaming-tables.js';
import { AddOffersAndCredits1764000000000 } from './migrations/1764000000000-add-offers-and-credits.js';
import { KeepAccounts1795000000000 } from './migrations/1795000000000-keep-accounts.js';
import { RetireSecrets1796000000000 } from './migrations/1796000000000-retire-secrets.js';
import { KeepRankHistory1797000000000 } from './migrations/1797000000000-keep-rank-history.js';

/** What a TypeORM data source needs for our tables, whichever engine is behind it. */
export const DATA_SOURCE_OPTIONS = {
  type: 'postgres',
  driver: pg,
  entities: [
    AvailabilityEntity,
    AvailabilityLookupEntity,
    CacheEntryEntity,
    ComingSoonReleaseEntity,
    CreditAccountEntity,
    CreditDayEntity,
    CreditReservationEntity,
    DatasetEntity,
    IdMappingEntity,
    JobRunEntity,
    LeaseEntity,
    OAuthTokenEntity,
    RetiredSecretEntity,
    TitleRequestEntity,
    TrendingEntryEntity,
    TrendingRankEntity,
  ],
  migrations: [
    CreateStreamingTables1700000000000,
    AddOffersAndCredits1764000000000,
    KeepAccounts1795000000000,
    RetireSecrets1796000000000,
    KeepRankHistory1797000000000,
  ],
  // Not TypeORM's "migrations": our tables may live in a schema beside those of another TypeORM program.
  migrationsTableName: 'streaming_migrations',
  synchronize: false,
  logging: false,
  // gen_random_uuid() is in the server since PostgreSQL 13, so no extension needs to be installed.
  uuidExtension: 'pgcrypto',
  installExtensions: false,
} satisfies DataSourceOptions;
