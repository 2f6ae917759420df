import type { MediaType, TrendingWindow } from '@radarr/streaming-core';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

const PK = 'pk_trending_ranks';

/**
 * The place of one title in the last list of one day; (source, media type, window) names the list.
 * Queries: the days of a title in a list; a list on its latest day before another; removal of old days.
 */
@Entity({ name: 'trending_ranks', comment: 'Which places titles had in trending lists, day by day' })
@Check('ck_trending_ranks_media_type', `media_type IN ('movie', 'tv')`)
@Check('ck_trending_ranks_time_window', `time_window IN ('day', 'week')`)
@Check('ck_trending_ranks_tmdb_id', `tmdb_id > 0`)
@Check('ck_trending_ranks_rank', `rank >= 1`)
@Index('ix_trending_ranks_day', ['source', 'mediaType', 'window', 'day'])
export class TrendingRankEntity {
  @PrimaryColumn({
    type: 'text',
    primaryKeyConstraintName: PK,
    comment: 'The id of an upstream, or aggregated',
  })
  source!: string;

  @PrimaryColumn({ name: 'media_type', type: 'text', primaryKeyConstraintName: PK })
  mediaType!: MediaType;

  @PrimaryColumn({ name: 'time_window', type: 'text', primaryKeyConstraintName: PK })
  window!: TrendingWindow;

  @PrimaryColumn({ name: 'tmdb_id', type: 'integer', primaryKeyConstraintName: PK })
  tmdbId!: number;

  /** `YYYY-MM-DD`. */
  @PrimaryColumn({
    type: 'date',
    primaryKeyConstraintName: PK,
    comment: 'In UTC: that of the newest part of the list',
  })
  day!: string;

  @Column({ type: 'integer', comment: "The place in the day's last list, from 1" })
  rank!: number;
}
