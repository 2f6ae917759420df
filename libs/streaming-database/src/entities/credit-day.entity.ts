import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The credits that were spent at one upstream on one day. Queries: by day; a month of days (the key's order). */
@Entity({ name: 'streaming_credit_days', comment: 'The credits that were spent on each day' })
@Check('ck_streaming_credit_days_spent', `spent >= people_spent`)
@Check('ck_streaming_credit_days_people_spent', `people_spent >= 0`)
export class CreditDayEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_streaming_credit_days' })
  upstream!: string;

  /** `YYYY-MM-DD`, in the time zone of the caps. */
  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'pk_streaming_credit_days' })
  day!: string;

  @Column({ type: 'integer', default: 0 })
  spent!: number;

  @Column({
    name: 'people_spent',
    type: 'integer',
    default: 0,
    comment: 'The part of spent for which people waited',
  })
  peopleSpent!: number;
}
