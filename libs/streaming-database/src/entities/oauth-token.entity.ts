import type {
  BrokenAccount,
  ConnectedAccount,
  DeviceCode,
  EndedCode,
  FailedCode,
  Instant,
  PendingCode,
} from '@radarr/streaming-core';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What has no column of its own, under the status that it belongs to and by the names that core gives it. */
export interface OAuthTokenDetails {
  /** `issuedAt`: when the upstream made the tokens. */
  readonly connected?: Omit<ConnectedAccount, 'status' | 'tokens' | 'userName' | 'refreshAt'> & {
    readonly issuedAt: Instant;
  };
  readonly broken?: Omit<BrokenAccount, 'status' | 'userName'>;
  readonly pending?: Omit<DeviceCode, 'deviceCode' | 'userCode'> & Pick<PendingCode, 'nextPollAt'>;
  readonly ended?: Pick<EndedCode, 'at'>;
}

/**
 * Where we stand with the account at one upstream. What tokens and codes are is encrypted before it comes here.
 * Queries: by service, whole.
 */
@Entity({
  name: 'oauth_tokens',
  comment: 'Where we stand with the account at each upstream; its tokens and codes are encrypted',
})
@Check('ck_oauth_tokens_status', `status IN ('connected', 'broken')`)
@Check('ck_oauth_tokens_attempt', `attempt IN ('pending', 'denied', 'expired', 'used', 'unknown')`)
@Check('ck_oauth_tokens_details', `jsonb_typeof(details) = 'object'`)
export class OAuthTokenEntity {
  /** Such as `trakt`. */
  @PrimaryColumn({
    type: 'text',
    primaryKeyConstraintName: 'pk_oauth_tokens',
    comment: 'The id of the upstream',
  })
  service!: string;

  @Column({ type: 'uuid', comment: 'Changes with every change of the account' })
  version!: string;

  @Column({ type: 'text', nullable: true, comment: 'Whether the account can be used; absent: there is none' })
  status!: 'connected' | 'broken' | null;

  @Column({
    name: 'user_name',
    type: 'text',
    nullable: true,
    comment: 'By what name the upstream knows the person',
  })
  userName!: string | null;

  @Column({ name: 'access_token', type: 'text', nullable: true, comment: 'Encrypted' })
  accessToken!: string | null;

  @Column({
    name: 'refresh_token',
    type: 'text',
    nullable: true,
    comment: 'Encrypted; good for one renewal',
  })
  refreshToken!: string | null;

  @Column({ name: 'expires_at', type: 'timestamptz', nullable: true, comment: 'When the access token ends' })
  expiresAt!: Date | null;

  @Column({
    name: 'refresh_at',
    type: 'timestamptz',
    nullable: true,
    comment: 'When the tokens are to be renewed',
  })
  refreshAt!: Date | null;

  @Column({
    type: 'text',
    nullable: true,
    comment: 'What came of the code that a person was to type; absent: there was none',
  })
  attempt!: 'pending' | FailedCode | null;

  @Column({
    name: 'device_code',
    type: 'text',
    nullable: true,
    comment: 'Encrypted; by it we ask what came of the code',
  })
  deviceCode!: string | null;

  @Column({
    name: 'user_code',
    type: 'text',
    nullable: true,
    comment: 'Encrypted; what the person types',
  })
  userCode!: string | null;

  @Column({ type: 'jsonb', default: {}, comment: 'What else is known of the account and of the attempt' })
  details!: OAuthTokenDetails;

  @Column({ name: 'updated_at', type: 'timestamptz', default: () => 'now()' })
  updatedAt!: Date;
}
