import type { MediaType, OfferQuality, OfferType } from '@radarr/streaming-core';
import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { asNumber } from './number-column.js';

/**
 * One offer: a way to watch one title at one provider in one region, as one upstream tells it.
 * Queries: the offers of one or many titles, in one or all regions (the front of the natural key); which providers
 * have which kinds of offer in a region. The offers of an upstream's answer go with its row in
 * `streaming_availability_lookups`.
 */
@Entity({ name: 'streaming_availability', comment: 'Where a title can be watched: one row for each offer' })
@Check('ck_streaming_availability_tmdb_id', `tmdb_id > 0`)
@Check('ck_streaming_availability_media_type', `media_type IN ('movie', 'tv')`)
@Check('ck_streaming_availability_region', `region ~ '^[A-Z]{2}$'`)
@Check(
  'ck_streaming_availability_service_type',
  `service_type IN ('subscription', 'free', 'ads', 'rent', 'buy')`,
)
@Check('ck_streaming_availability_quality', `quality IN ('SD', 'HD', '4K')`)
@Check('ck_streaming_availability_deep_link', `deep_link ~ '^https?://'`)
@Check('ck_streaming_availability_price_amount', `price_amount >= 0`)
@Check('ck_streaming_availability_price_currency', `price_currency ~ '^[A-Z]{3}$'`)
@Check('ck_streaming_availability_seasons', `seasons >= 0`)
// The natural key counts two absent qualities as the same, which a TypeORM index cannot say: the migration makes it.
@Index('uq_streaming_availability_offer', { synchronize: false })
@Index('ix_streaming_availability_region', ['region', 'source', 'providerId', 'serviceName', 'serviceType'])
export class AvailabilityEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_streaming_availability' })
  id!: string;

  @Column({ name: 'tmdb_id', type: 'integer' })
  tmdbId!: number;

  @Column({ name: 'media_type', type: 'text' })
  mediaType!: MediaType;

  @Column({ type: 'text', comment: 'ISO 3166-1 alpha-2, such as US' })
  region!: string;

  @Column({ type: 'text', comment: 'The id of the upstream that tells of the offer' })
  source!: string;

  /** TMDB's `8` and Watchmode's `203` are both Netflix. */
  @Column({
    name: 'provider_id',
    type: 'text',
    default: '',
    comment: 'The id of the provider at the upstream; empty where it has none',
  })
  providerId!: string;

  @Column({ name: 'service_name', type: 'text', comment: 'The provider, such as Netflix' })
  serviceName!: string;

  @Column({ name: 'service_type', type: 'text' })
  serviceType!: OfferType;

  @Column({
    name: 'tv_everywhere',
    type: 'boolean',
    default: false,
    comment: 'Needs a cable or satellite contract as well',
  })
  tvEverywhere!: boolean;

  @Column({ type: 'text', nullable: true })
  quality!: OfferQuality | null;

  @Column({ name: 'deep_link', type: 'text', nullable: true })
  deepLink!: string | null;

  @Column({
    name: 'price_amount',
    type: 'numeric',
    precision: 10,
    scale: 2,
    nullable: true,
    transformer: asNumber,
  })
  priceAmount!: number | null;

  @Column({ name: 'price_currency', type: 'text', nullable: true, comment: 'ISO 4217, such as EUR' })
  priceCurrency!: string | null;

  /** `YYYY-MM-DD`. */
  @Column({ name: 'leaving_date', type: 'date', nullable: true, comment: 'The last day of the offer' })
  leavingDate!: string | null;

  @Column({ type: 'integer', nullable: true, comment: 'How many seasons of a show the provider has' })
  seasons!: number | null;

  @Column({ name: 'fetched_at', type: 'timestamptz' })
  fetchedAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;
}
