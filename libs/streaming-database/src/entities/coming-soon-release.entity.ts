import type { MediaType, ReleaseProvider, UpstreamId } from '@radarr/streaming-core';
import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/**
 * One title that arrives in one region on one day; (source, media type, region) names the list.
 * Queries: a list; what arrives next in a region; the same for some providers, by
 * `streaming_services @> '[{"id": "netflix"}]'` (GIN); the releases of a title; removal of lists that are long stale.
 */
@Entity({ name: 'coming_soon_releases', comment: 'What arrives when, where and on which providers' })
@Check('ck_coming_soon_releases_tmdb_id', `tmdb_id > 0`)
@Check('ck_coming_soon_releases_media_type', `media_type IN ('movie', 'tv')`)
@Check('ck_coming_soon_releases_region', `region ~ '^[A-Z]{2}$'`)
@Check('ck_coming_soon_releases_streaming_services', `jsonb_typeof(streaming_services) = 'array'`)
@Check('ck_coming_soon_releases_place', `place >= 1`)
@Check('ck_coming_soon_releases_upstreams', `jsonb_typeof(upstreams) = 'array'`)
@Check('ck_coming_soon_releases_season', `season >= 0`)
@Check('ck_coming_soon_releases_episode', `episode >= 0`)
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

  @Column({ type: 'text', comment: 'The id of an upstream, or aggregated' })
  source!: string;

  @Column({ type: 'integer', default: 1, comment: 'The place in the list, from 1' })
  place!: number;

  @Column({
    name: 'streaming_services',
    type: 'jsonb',
    default: [],
    comment: 'The providers, each as id, name and upstreams',
  })
  streamingServices!: ReleaseProvider[];

  @Column({ type: 'jsonb', default: [], comment: 'The ids of the upstreams that tell of the release' })
  upstreams!: UpstreamId[];

  @Column({ type: 'boolean', default: true, comment: 'Whether the day was given for this very region' })
  regional!: boolean;

  @Column({
    name: 'back_catalogue',
    type: 'boolean',
    default: false,
    comment: 'The title is older than its arrival',
  })
  backCatalogue!: boolean;

  @Column({ type: 'integer', nullable: true })
  season!: number | null;

  @Column({ type: 'integer', nullable: true })
  episode!: number | null;

  @Column({ type: 'boolean', default: false, comment: 'Made by or for the provider' })
  original!: boolean;

  @Column({ name: 'poster_path', type: 'text', nullable: true })
  posterPath!: string | null;

  @Column({ name: 'fetched_at', type: 'timestamptz' })
  fetchedAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;
}
