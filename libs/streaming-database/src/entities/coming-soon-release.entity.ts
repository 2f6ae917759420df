import type { MediaType } from '@radarr/streaming-core';
import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A provider on which a release will be watchable. */
export interface ReleaseService {
  readonly name: string;
}

/**
 * One title that arrives in one region on one day.
 * Queries: what arrives next in a region; the same for some providers, by
 * `streaming_services @> '[{"name": "Netflix"}]'` (GIN); the releases of a title; removal of what has expired.
 */
@Entity({ name: 'coming_soon_releases', comment: 'What arrives when, where and on which providers' })
@Check('ck_coming_soon_releases_tmdb_id', `tmdb_id > 0`)
@Check('ck_coming_soon_releases_media_type', `media_type IN ('movie', 'tv')`)
@Check('ck_coming_soon_releases_region', `region ~ '^[A-Z]{2}$'`)
@Check('ck_coming_soon_releases_streaming_services', `jsonb_typeof(streaming_services) = 'array'`)
@Index('uq_coming_soon_releases_release', ['tmdbId', 'mediaType', 'region', 'releaseDate', 'source'], {
  unique: true,
})
@Index('ix_coming_soon_releases_release_date', ['region', 'mediaType', 'releaseDate'])
@Index('ix_coming_soon_releases_expires_at', ['expiresAt'])
// TypeORM would lose the operator class of this GIN index: the migration makes it.
@Index('ix_coming_soon_releases_streaming_services', { synchronize: false })
export class ComingSoonReleaseEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_coming_soon_releases' })
  id!: string;

  @Column({ name: 'tmdb_id', type: 'integer' })
  tmdbId!: number;

  @Column({ name: 'media_type', type: 'text' })
  mediaType!: MediaType;

  @Column({ type: 'text' })
  title!: string;

  /** `YYYY-MM-DD`. */
  @Column({ name: 'release_date', type: 'date' })
  releaseDate!: string;

  @Column({ type: 'text', comment: 'ISO 3166-1 alpha-2, such as US' })
  region!: string;

  @Column({ type: 'text', comment: 'The id of the upstream that tells of the release' })
  source!: string;

  @Column({ name: 'streaming_services', type: 'jsonb', default: [] })
  streamingServices!: ReleaseService[];

  @Column({ name: 'poster_path', type: 'text', nullable: true })
  posterPath!: string | null;

  @Column({ name: 'fetched_at', type: 'timestamptz' })
  fetchedAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;
}
