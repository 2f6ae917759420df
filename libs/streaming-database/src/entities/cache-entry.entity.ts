import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One remembered answer of the cache. Queries: by key; removal of what is past `removable_at`. */
@Entity({
  name: 'streaming_cache',
  comment: 'Remembered answers: fresh until expires_at, then served stale until removable_at',
})
@Index('ix_streaming_cache_removable_at', ['removableAt'])
export class CacheEntryEntity {
  @PrimaryColumn({ name: 'cache_key', type: 'text', primaryKeyConstraintName: 'pk_streaming_cache' })
  cacheKey!: string;

  /** The answer itself: any JSON. */
  @Column({ type: 'jsonb' })
  data!: unknown;

  @Column({ name: 'stored_at', type: 'timestamptz' })
  storedAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ name: 'removable_at', type: 'timestamptz', comment: 'The row may be deleted from then on' })
  removableAt!: Date;
}
