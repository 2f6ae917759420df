import type { MediaType } from '@radarr/streaming-core';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** When a person last asked for a title. Queries: by title; what was asked for lately, and removal of the rest. */
@Entity({ name: 'streaming_title_requests', comment: 'When a person last asked for a title' })
@Check('ck_streaming_title_requests_tmdb_id', `tmdb_id > 0`)
@Check('ck_streaming_title_requests_media_type', `media_type IN ('movie', 'tv')`)
@Index('ix_streaming_title_requests_requested_at', ['requestedAt'])
export class TitleRequestEntity {
  @PrimaryColumn({
    name: 'tmdb_id',
    type: 'integer',
    primaryKeyConstraintName: 'pk_streaming_title_requests',
  })
  tmdbId!: number;

  @PrimaryColumn({
    name: 'media_type',
    type: 'text',
    primaryKeyConstraintName: 'pk_streaming_title_requests',
  })
  mediaType!: MediaType;

  @Column({ name: 'requested_at', type: 'timestamptz' })
  requestedAt!: Date;
}
