import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What the account at a metered upstream last said of itself, in credits. Query: by upstream. */
@Entity({
  name: 'streaming_credit_accounts',
  comment: 'What the account at an upstream that is paid by the call last said',
})
@Check('ck_streaming_credit_accounts_quota', `quota >= 0`)
@Check('ck_streaming_credit_accounts_used', `used >= 0`)
export class CreditAccountEntity {
  /** The id of the upstream: `watchmode`. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_streaming_credit_accounts' })
  upstream!: string;

  @Column({ type: 'integer', nullable: true })
  quota!: number | null;

  @Column({ type: 'integer', nullable: true })
  used!: number | null;

  @Column({ name: 'stated_at', type: 'timestamptz', nullable: true, comment: 'When it told quota and used' })
  statedAt!: Date | null;

  @Column({
    name: 'blocked_until',
    type: 'timestamptz',
    nullable: true,
    comment: 'The account refuses calls until then',
  })
  blockedUntil!: Date | null;
}
