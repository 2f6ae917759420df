import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A short claim on a name, shared by every process on the database. Query: by name. */
@Entity({
  name: 'streaming_leases',
  comment: 'Who does a piece of work right now; a claim ends by itself at held_until',
})
export class LeaseEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_streaming_leases' })
  name!: string;

  @Column({ type: 'text' })
  holder!: string;

  @Column({ name: 'held_until', type: 'timestamptz', comment: 'By the clock of the database' })
  heldUntil!: Date;
}
