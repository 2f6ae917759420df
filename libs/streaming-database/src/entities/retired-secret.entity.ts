import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A signed secret that is good no more before its time. Queries: by digest; the removal of old rows. */
@Entity({
  name: 'streaming_retired_secrets',
  comment: 'Digests of sign-in links that were used and of sessions that were ended',
})
export class RetiredSecretEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_streaming_retired_secrets' })
  digest!: string;

  @Index('ix_streaming_retired_secrets_until')
  @Column({
    type: 'timestamptz',
    comment: 'When the secret would have ended by itself, and the row may be deleted',
  })
  until!: Date;
}
