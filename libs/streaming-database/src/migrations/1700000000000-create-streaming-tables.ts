import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first migration. Migrations are history: plain SQL, never changed once released, importing no entity. */
export class CreateStreamingTables1700000000000 implements MigrationInterface {
  readonly name = 'CreateStreamingTables1700000000000';

  async up(runner: QueryRunner): Promise<void> {
    // In one go: a first start waits for it.
    await runner.query(
      [...CREATE_STORES, ...CREATE_TRENDING, ...CREATE_OFFERS, ...CREATE_COMMENTS].join(';\n'),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${TABLES.join(', ')}`);
  }
}

const TABLES = [
  'streaming_leases',
  'coming_soon_releases',
  'oauth_tokens',
  'streaming_availability',
  'trending_entries',
  'streaming_id_mappings',
  'streaming_cache',
];

const CREATE_STORES = [
  `CREATE TABLE streaming_cache (
    cache_key    text        NOT NULL CONSTRAINT pk_streaming_cache PRIMARY KEY,
    data         jsonb       NOT NULL,
    stored_at    timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    removable_at timestamptz NOT NULL
  )`,
  `CREATE INDEX ix_streaming_cache_removable_at ON streaming_cache (removable_at)`,

  `CREATE TABLE streaming_leases (
    name       text        NOT NULL CONSTRAINT pk_streaming_leases PRIMARY KEY,
    holder     text        NOT NULL,
    held_until timestamptz NOT NULL
  )`,

  `CREATE TABLE oauth_tokens (
    service       text        NOT NULL CONSTRAINT pk_oauth_tokens PRIMARY KEY,
    access_token  text        NOT NULL,
    refresh_token text,
    expires_at    timestamptz,
    updated_at    timestamptz NOT NULL DEFAULT now()
  )`,

  `CREATE TABLE streaming_id_mappings (
    tmdb_id       integer     NOT NULL CONSTRAINT ck_streaming_id_mappings_tmdb_id CHECK (tmdb_id > 0),
    media_type    text        NOT NULL
                  CONSTRAINT ck_streaming_id_mappings_media_type CHECK (media_type IN ('movie', 'tv')),
    watchmode_id  text,
    imdb_id       text        CONSTRAINT ck_streaming_id_mappings_imdb_id CHECK (imdb_id ~ '^tt[0-9]+$'),
    last_verified timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_streaming_id_mappings PRIMARY KEY (tmdb_id, media_type)
  )`,
  `CREATE INDEX ix_streaming_id_mappings_watchmode_id ON streaming_id_mappings (watchmode_id)`,
  `CREATE INDEX ix_streaming_id_mappings_imdb_id ON streaming_id_mappings (imdb_id)`,
];

const CREATE_TRENDING = [
  `CREATE TABLE trending_entries (
    id            uuid             NOT NULL DEFAULT gen_random_uuid() CONSTRAINT pk_trending_entries PRIMARY KEY,
    source        text             NOT NULL,
    media_type    text             NOT NULL
                  CONSTRAINT ck_trending_entries_media_type CHECK (media_type IN ('movie', 'tv')),
    time_window   text             NOT NULL
                  CONSTRAINT ck_trending_entries_time_window CHECK (time_window IN ('day', 'week')),
    rank          integer          NOT NULL CONSTRAINT ck_trending_entries_rank CHECK (rank >= 1),
    tmdb_id       integer          NOT NULL CONSTRAINT ck_trending_entries_tmdb_id CHECK (tmdb_id > 0),
    title         text             NOT NULL,
    score         numeric(5, 2)    NOT NULL CONSTRAINT ck_trending_entries_score CHECK (score BETWEEN 0 AND 100),
    watchers      integer,
    release_date  date,
    poster_path   text,
    backdrop_path text,
    overview      text,
    vote_average  double precision,
    vote_count    integer,
    popularity    double precision,
    evidence      jsonb            NOT NULL DEFAULT '[]',
    fetched_at    timestamptz      NOT NULL,
    expires_at    timestamptz      NOT NULL
  )`,
  `CREATE UNIQUE INDEX uq_trending_entries_rank ON trending_entries (source, media_type, time_window, rank)`,
  `CREATE UNIQUE INDEX uq_trending_entries_title ON trending_entries (source, media_type, time_window, tmdb_id)`,
  `CREATE INDEX ix_trending_entries_tmdb_id ON trending_entries (tmdb_id, media_type)`,
];

const CREATE_OFFERS = [
  `CREATE TABLE streaming_availability (
    id             uuid          NOT NULL DEFAULT gen_random_uuid()
                   CONSTRAINT pk_streaming_availability PRIMARY KEY,
    tmdb_id        integer       NOT NULL CONSTRAINT ck_streaming_availability_tmdb_id CHECK (tmdb_id > 0),
    media_type     text          NOT NULL
                   CONSTRAINT ck_streaming_availability_media_type CHECK (media_type IN ('movie', 'tv')),
    region         text          NOT NULL
                   CONSTRAINT ck_streaming_availability_region CHECK (region ~ '^[A-Z]{2}$'),
    source         text          NOT NULL,
    service_name   text          NOT NULL,
    service_type   text          NOT NULL
                   CONSTRAINT ck_streaming_availability_service_type
                   CHECK (service_type IN ('subscription', 'free', 'ads', 'rent', 'buy')),
    quality        text          CONSTRAINT ck_streaming_availability_quality CHECK (quality IN ('SD', 'HD', '4K')),
    deep_link      text          CONSTRAINT ck_streaming_availability_deep_link CHECK (deep_link ~ '^https?://'),
    price_amount   numeric(10, 2) CONSTRAINT ck_streaming_availability_price_amount CHECK (price_amount >= 0),
    price_currency text
                   CONSTRAINT ck_streaming_availability_price_currency CHECK (price_currency ~ '^[A-Z]{3}$'),
    leaving_date   date,
    fetched_at     timestamptz   NOT NULL,
    expires_at     timestamptz   NOT NULL
  )`,
  // One provider may rent the same title in several qualities; an unknown quality is one more.
  `CREATE UNIQUE INDEX uq_streaming_availability_offer ON streaming_availability
    (tmdb_id, media_type, region, source, service_name, service_type, quality) NULLS NOT DISTINCT`,
  `CREATE INDEX ix_streaming_availability_expires_at ON streaming_availability (expires_at)`,

  `CREATE TABLE coming_soon_releases (
    id                 uuid        NOT NULL DEFAULT gen_random_uuid()
                       CONSTRAINT pk_coming_soon_releases PRIMARY KEY,
    tmdb_id            integer     NOT NULL CONSTRAINT ck_coming_soon_releases_tmdb_id CHECK (tmdb_id > 0),
    media_type         text        NOT NULL
                       CONSTRAINT ck_coming_soon_releases_media_type CHECK (media_type IN ('movie', 'tv')),
    title              text        NOT NULL,
    release_date       date        NOT NULL,
    region             text        NOT NULL
                       CONSTRAINT ck_coming_soon_releases_region CHECK (region ~ '^[A-Z]{2}$'),
    source             text        NOT NULL,
    streaming_services jsonb       NOT NULL DEFAULT '[]'
                       CONSTRAINT ck_coming_soon_releases_streaming_services
                       CHECK (jsonb_typeof(streaming_services) = 'array'),
    poster_path        text,
    fetched_at         timestamptz NOT NULL,
    expires_at         timestamptz NOT NULL
  )`,
  `CREATE UNIQUE INDEX uq_coming_soon_releases_release ON coming_soon_releases
    (tmdb_id, media_type, region, release_date, source)`,
  `CREATE INDEX ix_coming_soon_releases_release_date ON coming_soon_releases (region, media_type, release_date)`,
  `CREATE INDEX ix_coming_soon_releases_expires_at ON coming_soon_releases (expires_at)`,
  `CREATE INDEX ix_coming_soon_releases_streaming_services ON coming_soon_releases
    USING gin (streaming_services jsonb_path_ops)`,
];

const COMMENTS: Readonly<Record<string, string>> = {
  'TABLE streaming_cache': 'Remembered answers: fresh until expires_at, then served stale until removable_at',
  'COLUMN streaming_cache.removable_at': 'The row may be deleted from then on',
  'TABLE streaming_leases': 'Who does a piece of work right now; a claim ends by itself at held_until',
  'COLUMN streaming_leases.held_until': 'By the clock of the database',
  'TABLE oauth_tokens': 'Secret: the tokens with which we act at an upstream',
  'COLUMN oauth_tokens.expires_at': 'Absent: it does not end',
  'TABLE streaming_id_mappings': 'The ids of one title at other upstreams',
  'COLUMN streaming_id_mappings.last_verified': 'When an upstream last confirmed these ids',
  'TABLE trending_entries': 'The last snapshot of each trending list',
  'COLUMN trending_entries.source': 'The id of an upstream, or aggregated',
  'COLUMN trending_entries.rank': 'The place in the list, from 1',
  'COLUMN trending_entries.watchers': 'How many people watch it now',
  'COLUMN trending_entries.evidence': 'The rank and metric of the title in each upstream',
  'COLUMN trending_entries.fetched_at': 'When the data came from the upstreams',
  'TABLE streaming_availability': 'Where a title can be watched: one row for each offer',
  'COLUMN streaming_availability.region': 'ISO 3166-1 alpha-2, such as US',
  'COLUMN streaming_availability.source': 'The id of the upstream that tells of the offer',
  'COLUMN streaming_availability.service_name': 'The provider, such as Netflix',
  'COLUMN streaming_availability.price_currency': 'ISO 4217, such as EUR',
  'COLUMN streaming_availability.leaving_date': 'The last day of the offer',
  'TABLE coming_soon_releases': 'What arrives when, where and on which providers',
  'COLUMN coming_soon_releases.region': 'ISO 3166-1 alpha-2, such as US',
  'COLUMN coming_soon_releases.source': 'The id of the upstream that tells of the release',
};

const CREATE_COMMENTS = Object.entries(COMMENTS).map(([what, text]) => `COMMENT ON ${what} IS '${text}'`);
