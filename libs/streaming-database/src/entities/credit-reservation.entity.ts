import type { CreditPurpose } from '@radarr/streaming-core';
import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Credits that are promised to one call under way. Queries: by id; those of an upstream. */
@Entity({ name: 'streaming_credit_reservations', comment: 'Credits that are promised to calls under way' })
@Check('ck_streaming_credit_reservations_purpose', `purpose IN ('people', 'background')`)
@Check('ck_streaming_credit_reservations_cost', `cost > 0`)
@Index('ix_streaming_credit_reservations_upstream', ['upstream'])
export class CreditReservationEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_streaming_credit_reservations' })
  id!: string;

  @Column({ type: 'text' })
  upstream!: string;

  /** `YYYY-MM-DD`, in the time zone of the caps. */
  @Column({ type: 'date', comment: 'The day on which they count' })
  day!: string;

  @Column({ type: 'text' })
  purpose!: CreditPurpose;

  @Column({ type: 'integer' })
  cost!: number;

  @Column({ name: 'reserved_at', type: 'timestamptz' })
  reservedAt!: Date;

  @Column({
    name: 'ends_at',
    type: 'timestamptz',
    comment: 'Counts as spent when it is not settled by then',
  })
  endsAt!: Date;
}
