import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which places titles had in trending lists, day by day. */
export class KeepRankHistory1797000000000 implements MigrationInterface {
  readonly name = 'KeepRankHistory1797000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CREATE.join(';\n'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE trending_ranks');
  }
}

const CREATE = [
  `CREATE TABLE trending_ranks (
    source      text    NOT NULL,
    media_type  text    NOT NULL CONSTRAINT ck_trending_ranks_media_type CHECK (media_type IN ('movie', 'tv')),
    time_window text    NOT NULL CONSTRAINT ck_trending_ranks_time_window CHECK (time_window IN ('day', 'week')),
    tmdb_id     integer NOT NULL CONSTRAINT ck_trending_ranks_tmdb_id CHECK (tmdb_id > 0),
    day         date    NOT NULL,
    rank        integer NOT NULL CONSTRAINT ck_trending_ranks_rank CHECK (rank >= 1),
    CONSTRAINT pk_trending_ranks PRIMARY KEY (source, media_type, time_window, tmdb_id, day)
  )`,
  `CREATE INDEX ix_trending_ranks_day ON trending_ranks (source, media_type, time_window, day)`,
  `COMMENT ON TABLE trending_ranks IS 'Which places titles had in trending lists, day by day'`,
  `COMMENT ON COLUMN trending_ranks.source IS 'The id of an upstream, or aggregated'`,
  `COMMENT ON COLUMN trending_ranks.day IS 'In UTC: that of the newest part of the list'`,
  `COMMENT ON COLUMN trending_ranks.rank IS 'The place in the day''s last list, from 1'`,
];
