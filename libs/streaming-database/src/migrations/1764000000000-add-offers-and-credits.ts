import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is kept of offers, arrivals, credits, downloads and jobs. */
export class AddOffersAndCredits1764000000000 implements MigrationInterface {
  readonly name = 'AddOffersAndCredits1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    // In one go: a first start waits for it.
    await runner.query(
      [
        ...ALTER_OFFERS,
        ...CREATE_LOOKUPS,
        ...ALTER_RELEASES,
        ...CREATE_CREDITS,
        ...CREATE_JOBS,
        ...COMMENT,
      ].join(';\n'),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      [`DROP TABLE ${TABLES.join(', ')}`, ...RESTORE_OFFERS, ...RESTORE_RELEASES].join(';\n'),
    );
  }
}

const TABLES = [
  'streaming_job_runs',
  'streaming_datasets',
  'streaming_credit_reservations',
  'streaming_credit_days',
  'streaming_credit_accounts',
  'streaming_title_requests',
  'streaming_availability_lookups',
];

const ALTER_OFFERS = [
  // Nothing has written any yet; an offer without its look-up would never be read nor removed.
  `DELETE FROM streaming_availability`,
  `ALTER TABLE streaming_availability
    ADD COLUMN provider_id   text    NOT NULL DEFAULT '',
    ADD COLUMN tv_everywhere boolean NOT NULL DEFAULT false,
    ADD COLUMN seasons       integer CONSTRAINT ck_streaming_availability_seasons CHECK (seasons >= 0)`,
  `DROP INDEX uq_streaming_availability_offer`,
  `CREATE UNIQUE INDEX uq_streaming_availability_offer ON streaming_availability
    (tmdb_id, media_type, region, source, provider_id, service_name, service_type, tv_everywhere, quality)
    NULLS NOT DISTINCT`,
  // Offers now go with their look-up, never by themselves.
  `DROP INDEX ix_streaming_availability_expires_at`,
  // A renewed answer writes each of its rows anew. With half a page free and no time in an index, the new row takes its
  // place beside the old one: the table and its indexes never grow, even on an engine that is never vacuumed.
  `ALTER TABLE streaming_availability SET (fillfactor = 45)`,
  `CREATE INDEX ix_streaming_availability_region ON streaming_availability
    (region, source, provider_id, service_name, service_type)`,
  // For the same reason: a daily import confirms every title of a million, and takes less than half the time so.
  `ALTER TABLE streaming_id_mappings SET (fillfactor = 50)`,
];

const RESTORE_OFFERS = [
  // The narrower key has no place for two ids of one name. What is lost is asked for again.
  `DELETE FROM streaming_availability`,
  `DROP INDEX uq_streaming_availability_offer, ix_streaming_availability_region`,
  `ALTER TABLE streaming_id_mappings RESET (fillfactor)`,
  `ALTER TABLE streaming_availability RESET (fillfactor)`,
  `ALTER TABLE streaming_availability
    DROP COLUMN provider_id, DROP COLUMN tv_everywhere, DROP COLUMN seasons`,
  `CREATE UNIQUE INDEX uq_streaming_availability_offer ON streaming_availability
    (tmdb_id, media_type, region, source, service_name, service_type, quality) NULLS NOT DISTINCT`,
  `CREATE INDEX ix_streaming_availability_expires_at ON streaming_availability (expires_at)`,
];

const CREATE_LOOKUPS = [
  `CREATE TABLE streaming_availability_lookups (
    tmdb_id       integer     NOT NULL CONSTRAINT ck_streaming_availability_lookups_tmdb_id CHECK (tmdb_id > 0),
    media_type    text        NOT NULL
                  CONSTRAINT ck_streaming_availability_lookups_media_type CHECK (media_type IN ('movie', 'tv')),
    source        text        NOT NULL,
    known         boolean     NOT NULL,
    regions       jsonb       CONSTRAINT ck_streaming_availability_lookups_regions
                  CHECK (jsonb_typeof(regions) = 'array'),
    dropped_links integer     NOT NULL DEFAULT 0
                  CONSTRAINT ck_streaming_availability_lookups_dropped_links CHECK (dropped_links >= 0),
    fetched_at    timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL,
    empty_since   timestamptz,
    CONSTRAINT pk_streaming_availability_lookups PRIMARY KEY (tmdb_id, media_type, source)
  )`,
  `CREATE INDEX ix_streaming_availability_lookups_fetched_at ON streaming_availability_lookups
    (source, fetched_at)`,

  `CREATE TABLE streaming_title_requests (
    tmdb_id      integer     NOT NULL CONSTRAINT ck_streaming_title_requests_tmdb_id CHECK (tmdb_id > 0),
    media_type   text        NOT NULL
                 CONSTRAINT ck_streaming_title_requests_media_type CHECK (media_type IN ('movie', 'tv')),
    requested_at timestamptz NOT NULL,
    CONSTRAINT pk_streaming_title_requests PRIMARY KEY (tmdb_id, media_type)
  )`,
  `CREATE INDEX ix_streaming_title_requests_requested_at ON streaming_title_requests (requested_at)`,
];

const ALTER_RELEASES = [
  // Nothing has written any yet; a provider without an id is none that can be read.
  `DELETE FROM coming_soon_releases`,
  `ALTER TABLE coming_soon_releases
    ADD COLUMN place          integer NOT NULL DEFAULT 1
               CONSTRAINT ck_coming_soon_releases_place CHECK (place >= 1),
    ADD COLUMN upstreams      jsonb   NOT NULL DEFAULT '[]'
               CONSTRAINT ck_coming_soon_releases_upstreams CHECK (jsonb_typeof(upstreams) = 'array'),
    ADD COLUMN regional       boolean NOT NULL DEFAULT true,
    ADD COLUMN back_catalogue boolean NOT NULL DEFAULT false,
    ADD COLUMN season         integer CONSTRAINT ck_coming_soon_releases_season CHECK (season >= 0),
    ADD COLUMN episode        integer CONSTRAINT ck_coming_soon_releases_episode CHECK (episode >= 0),
    ADD COLUMN original       boolean NOT NULL DEFAULT false`,
];

const RESTORE_RELEASES = [
  `ALTER TABLE coming_soon_releases
    DROP COLUMN place, DROP COLUMN upstreams, DROP COLUMN regional, DROP COLUMN back_catalogue,
    DROP COLUMN season, DROP COLUMN episode, DROP COLUMN original`,
  `COMMENT ON COLUMN coming_soon_releases.source IS 'The id of the upstream that tells of the release'`,
  `COMMENT ON COLUMN coming_soon_releases.streaming_services IS NULL`,
];

const CREATE_CREDITS = [
  `CREATE TABLE streaming_credit_accounts (
    upstream      text        NOT NULL CONSTRAINT pk_streaming_credit_accounts PRIMARY KEY,
    quota         integer     CONSTRAINT ck_streaming_credit_accounts_quota CHECK (quota >= 0),
    used          integer     CONSTRAINT ck_streaming_credit_accounts_used CHECK (used >= 0),
    stated_at     timestamptz,
    blocked_until timestamptz
  )`,
  `CREATE TABLE streaming_credit_days (
    upstream     text    NOT NULL,
    day          date    NOT NULL,
    spent        integer NOT NULL DEFAULT 0
                 CONSTRAINT ck_streaming_credit_days_spent CHECK (spent >= people_spent),
    people_spent integer NOT NULL DEFAULT 0
                 CONSTRAINT ck_streaming_credit_days_people_spent CHECK (people_spent >= 0),
    CONSTRAINT pk_streaming_credit_days PRIMARY KEY (upstream, day)
  )`,
  `CREATE TABLE streaming_credit_reservations (
    id          uuid        NOT NULL DEFAULT gen_random_uuid()
                CONSTRAINT pk_streaming_credit_reservations PRIMARY KEY,
    upstream    text        NOT NULL,
    day         date        NOT NULL,
    purpose     text        NOT NULL
                CONSTRAINT ck_streaming_credit_reservations_purpose CHECK (purpose IN ('people', 'background')),
    cost        integer     NOT NULL CONSTRAINT ck_streaming_credit_reservations_cost CHECK (cost > 0),
    reserved_at timestamptz NOT NULL,
    ends_at     timestamptz NOT NULL
  )`,
  `CREATE INDEX ix_streaming_credit_reservations_upstream ON streaming_credit_reservations (upstream)`,
];

const CREATE_JOBS = [
  `CREATE TABLE streaming_datasets (
    name          text        NOT NULL CONSTRAINT pk_streaming_datasets PRIMARY KEY,
    etag          text,
    last_modified text,
    sha256        text,
    row_count     integer     NOT NULL CONSTRAINT ck_streaming_datasets_row_count CHECK (row_count >= 0),
    imported_at   timestamptz NOT NULL
  )`,
  `CREATE TABLE streaming_job_runs (
    name        text        NOT NULL CONSTRAINT pk_streaming_job_runs PRIMARY KEY,
    started_at  timestamptz,
    finished_at timestamptz,
    outcome     text        CONSTRAINT ck_streaming_job_runs_outcome CHECK (outcome IN ('done', 'failed')),
    detail      jsonb,
    next_due_at timestamptz
  )`,
];

const COMMENTS: Readonly<Record<string, string>> = {
  'COLUMN streaming_availability.provider_id':
    'The id of the provider at the upstream; empty where it has none',
  'COLUMN streaming_availability.tv_everywhere': 'Needs a cable or satellite contract as well',
  'COLUMN streaming_availability.seasons': 'How many seasons of a show the provider has',
  'TABLE streaming_availability_lookups': 'What each upstream last answered about a title, beside its offers',
  'COLUMN streaming_availability_lookups.source': 'The id of the upstream',
  'COLUMN streaming_availability_lookups.known': 'Whether the upstream knows the title',
  'COLUMN streaming_availability_lookups.regions':
    'The regions of which the answer speaks; absent: every region',
  'COLUMN streaming_availability_lookups.dropped_links': 'Links that were no http or https addresses',
  'COLUMN streaming_availability_lookups.empty_since':
    'Since when the upstream answers without an offer while the offers of before still stand',
  'TABLE streaming_title_requests': 'When a person last asked for a title',
  'COLUMN coming_soon_releases.source': 'The id of an upstream, or aggregated',
  'COLUMN coming_soon_releases.streaming_services': 'The providers, each as id, name and upstreams',
  'COLUMN coming_soon_releases.place': 'The place in the list, from 1',
  'COLUMN coming_soon_releases.upstreams': 'The ids of the upstreams that tell of the release',
  'COLUMN coming_soon_releases.regional': 'Whether the day was given for this very region',
  'COLUMN coming_soon_releases.back_catalogue': 'The title is older than its arrival',
  'COLUMN coming_soon_releases.original': 'Made by or for the provider',
  'TABLE streaming_credit_accounts': 'What the account at an upstream that is paid by the call last said',
  'COLUMN streaming_credit_accounts.stated_at': 'When it told quota and used',
  'COLUMN streaming_credit_accounts.blocked_until': 'The account refuses calls until then',
  'TABLE streaming_credit_days': 'The credits that were spent on each day',
  'COLUMN streaming_credit_days.people_spent': 'The part of spent for which people waited',
  'TABLE streaming_credit_reservations': 'Credits that are promised to calls under way',
  'COLUMN streaming_credit_reservations.day': 'The day on which they count',
  'COLUMN streaming_credit_reservations.ends_at': 'Counts as spent when it is not settled by then',
  'TABLE streaming_datasets': 'Which version of each downloaded file was taken over last',
  'COLUMN streaming_datasets.imported_at': 'When it was taken over',
  'TABLE streaming_job_runs': 'The last run of each job, and when the next one is due',
  'COLUMN streaming_job_runs.detail': 'What the last run that ended has to tell',
};

const COMMENT = Object.entries(COMMENTS).map(([what, text]) => `COMMENT ON ${what} IS '${text}'`);
