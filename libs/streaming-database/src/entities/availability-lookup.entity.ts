import type { MediaType, Region } from '@radarr/streaming-core';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * What one upstream last answered about one title, beside its offers: those are in `streaming_availability`.
 * Queries: the answers about one or many titles (the front of the key); removal of an upstream's old answers.
 */
@Entity({
  name: 'streaming_availability_lookups',
  comment: 'What each upstream last answered about a title, beside its offers',
})
@Check('ck_streaming_availability_lookups_tmdb_id', `tmdb_id > 0`)
@Check('ck_streaming_availability_lookups_media_type', `media_type IN ('movie', 'tv')`)
@Check('ck_streaming_availability_lookups_regions', `jsonb_typeof(regions) = 'array'`)
@Check('ck_streaming_availability_lookups_dropped_links', `dropped_links >= 0`)
@Index('ix_streaming_availability_lookups_fetched_at', ['source', 'fetchedAt'])
export class AvailabilityLookupEntity {
  @PrimaryColumn({
    name: 'tmdb_id',
    type: 'integer',
    primaryKeyConstraintName: 'pk_streaming_availability_lookups',
  })
  tmdbId!: number;

  @PrimaryColumn({
    name: 'media_type',
    type: 'text',
    primaryKeyConstraintName: 'pk_streaming_availability_lookups',
  })
  mediaType!: MediaType;

  @PrimaryColumn({
    type: 'text',
    primaryKeyConstraintName: 'pk_streaming_availability_lookups',
    comment: 'The id of the upstream',
  })
  source!: string;

  @Column({ type: 'boolean', comment: 'Whether the upstream knows the title' })
  known!: boolean;

  @Column({
    type: 'jsonb',
    nullable: true,
    comment: 'The regions of which the answer speaks; absent: every region',
  })
  regions!: Region[] | null;

  @Column({
    name: 'dropped_links',
    type: 'integer',
    default: 0,
    comment: 'Links that were no http or https addresses',
  })
  droppedLinks!: number;

  @Column({ name: 'fetched_at', type: 'timestamptz' })
  fetchedAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;

  @Column({
    name: 'empty_since',
    type: 'timestamptz',
    nullable: true,
    comment: 'Since when the upstream answers without an offer while the offers of before still stand',
  })
  emptySince!: Date | null;
}
