import type { MediaType, SourceRank, TrendingWindow } from '@radarr/streaming-core';
import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { asNumber } from './number-column.js';

/**
 * One title in the last snapshot of one trending list; (source, media type, window) names the list.
 * Queries: a list in the order of its ranks; the lists that hold a title.
 */
@Entity({ name: 'trending_entries', comment: 'The last snapshot of each trending list' })
@Check('ck_trending_entries_media_type', `media_type IN ('movie', 'tv')`)
@Check('ck_trending_entries_time_window', `time_window IN ('day', 'week')`)
@Check('ck_trending_entries_tmdb_id', `tmdb_id > 0`)
@Check('ck_trending_entries_rank', `rank >= 1`)
@Check('ck_trending_entries_score', `score BETWEEN 0 AND 100`)
@Index('uq_trending_entries_rank', ['source', 'mediaType', 'window', 'rank'], { unique: true })
@Index('uq_trending_entries_title', ['source', 'mediaType', 'window', 'tmdbId'], { unique: true })
@Index('ix_trending_entries_tmdb_id', ['tmdbId', 'mediaType'])
export class TrendingEntryEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_trending_entries' })
  id!: string;

  @Column({ type: 'text', comment: 'The id of an upstream, or aggregated' })
  source!: string;

  @Column({ name: 'media_type', type: 'text' })
  mediaType!: MediaType;

  @Column({ name: 'time_window', type: 'text' })
  window!: TrendingWindow;

  @Column({ type: 'integer', comment: 'The place in the list, from 1' })
  rank!: number;

  @Column({ name: 'tmdb_id', type: 'integer' })
  tmdbId!: number;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'numeric', precision: 5, scale: 2, transformer: asNumber })
  score!: number;

  @Column({ type: 'integer', nullable: true, comment: 'How many people watch it now' })
  watchers!: number | null;

  /** `YYYY-MM-DD`. */
  @Column({ name: 'release_date', type: 'date', nullable: true })
  releaseDate!: string | null;

  @Column({ name: 'poster_path', type: 'text', nullable: true })
  posterPath!: string | null;

  @Column({ name: 'backdrop_path', type: 'text', nullable: true })
  backdropPath!: string | null;

  @Column({ type: 'text', nullable: true })
  overview!: string | null;

  @Column({ name: 'vote_average', type: 'double precision', nullable: true })
  voteAverage!: number | null;

  @Column({ name: 'vote_count', type: 'integer', nullable: true })
  voteCount!: number | null;

  @Column({ type: 'double precision', nullable: true })
  popularity!: number | null;

  @Column({ type: 'jsonb', default: [], comment: 'The rank and metric of the title in each upstream' })
  evidence!: SourceRank[];

  @Column({ name: 'fetched_at', type: 'timestamptz', comment: 'When the data came from the upstreams' })
  fetchedAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;
}
