import type { MediaType } from '@radarr/streaming-core';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * The numbers by which other upstreams name a title. Queries: by title; by Watchmode or IMDb id.
 * The key has both parts of a title's identity, since the numbers of films and shows overlap.
 */
@Entity({ name: 'streaming_id_mappings', comment: 'The ids of one title at other upstreams' })
@Check('ck_streaming_id_mappings_tmdb_id', `tmdb_id > 0`)
@Check('ck_streaming_id_mappings_media_type', `media_type IN ('movie', 'tv')`)
@Check('ck_streaming_id_mappings_imdb_id', `imdb_id ~ '^tt[0-9]+$'`)
@Index('ix_streaming_id_mappings_watchmode_id', ['watchmodeId'])
@Index('ix_streaming_id_mappings_imdb_id', ['imdbId'])
export class IdMappingEntity {
  @PrimaryColumn({ name: 'tmdb_id', type: 'integer', primaryKeyConstraintName: 'pk_streaming_id_mappings' })
  tmdbId!: number;

  @PrimaryColumn({ name: 'media_type', type: 'text', primaryKeyConstraintName: 'pk_streaming_id_mappings' })
  mediaType!: MediaType;

  @Column({ name: 'watchmode_id', type: 'text', nullable: true })
  watchmodeId!: string | null;

  /** `tt` and digits. */
  @Column({ name: 'imdb_id', type: 'text', nullable: true })
  imdbId!: string | null;

  @Column({
    name: 'last_verified',
    type: 'timestamptz',
    default: () => 'now()',
    comment: 'When an upstream last confirmed these ids',
  })
  lastVerified!: Date;
}
