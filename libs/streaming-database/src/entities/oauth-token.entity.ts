import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one upstream gave us to act for the operator. Secret: it belongs in no log and no answer. */
@Entity({ name: 'oauth_tokens', comment: 'Secret: the tokens with which we act at an upstream' })
export class OAuthTokenEntity {
  /** The id of the upstream: `trakt`. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_oauth_tokens' })
  service!: string;

  @Column({ name: 'access_token', type: 'text' })
  accessToken!: string;

  @Column({ name: 'refresh_token', type: 'text', nullable: true })
  refreshToken!: string | null;

  @Column({ name: 'expires_at', type: 'timestamptz', nullable: true, comment: 'Absent: it does not end' })
  expiresAt!: Date | null;

  @Column({ name: 'updated_at', type: 'timestamptz', default: () => 'now()' })
  updatedAt!: Date;
}
