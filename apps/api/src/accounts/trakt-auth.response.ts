import { ApiProperty } from '@nestjs/swagger';
import { BROKEN_REASONS, FAILED_CODES, type BrokenReason, type FailedCode } from '@radarr/streaming-core';

/** A code that a person is to type, as RFC 8628 names its parts. */
export class TraktCodeBody {
  @ApiProperty({ type: String, description: 'Names the request. The server asks about it by itself.' })
  device_code!: string;

  @ApiProperty({ type: String, example: '5055CC52', description: 'What to type.' })
  user_code!: string;

  @ApiProperty({ type: String, format: 'uri', description: 'Where to type it.' })
  verification_url!: string;

  @ApiProperty({ type: 'integer', example: 600, description: 'For how many seconds the code is good.' })
  expires_in!: number;

  @ApiProperty({ type: 'integer', example: 5, description: 'How often the server asks, in seconds.' })
  interval!: number;
}

/** The answer to a request for a code. */
export class TraktCodeResponse {
  @ApiProperty({ type: Boolean, required: false })
  demo?: true;

  @ApiProperty({ type: TraktCodeBody })
  data!: TraktCodeBody;
}

/** A code that is waiting for a person. */
export class PendingCodeBody {
  @ApiProperty({ type: String, example: '5055CC52' })
  user_code!: string;

  @ApiProperty({ type: String, format: 'uri' })
  verification_url!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  expires_at!: string;

  @ApiProperty({ type: 'integer', description: 'The seconds that are left.' })
  expires_in!: number;
}

/** What came of the last code, when no account did. */
export class EndedCodeBody {
  @ApiProperty({ enum: FAILED_CODES })
  outcome!: FailedCode;

  @ApiProperty({ type: String, format: 'date-time' })
  at!: string;
}

/** The account that is connected. */
export class TraktConnectionBody {
  @ApiProperty({ type: String, nullable: true, description: "The person's name there, once it is known." })
  user_name!: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  connected_at!: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'When the present tokens end.' })
  expires_at!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  refreshed_at!: string | null;

  @ApiProperty({ type: String, format: 'date-time', description: 'When the tokens are renewed next.' })
  next_refresh_at!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Why the last renewal failed, if it did.' })
  refresh_failure!: string | null;
}

/** Where we stand with the account at Trakt. */
export class TraktAuthBody {
  @ApiProperty({
    enum: ['disconnected', 'pending', 'connected', 'broken'],
    description: 'An account that is connected already stays in use while a new code is `pending`.',
  })
  status!: string;

  @ApiProperty({ type: PendingCodeBody, nullable: true })
  code!: PendingCodeBody | null;

  @ApiProperty({ type: EndedCodeBody, nullable: true })
  ended_code!: EndedCodeBody | null;

  @ApiProperty({ type: TraktConnectionBody, nullable: true })
  connection!: TraktConnectionBody | null;

  @ApiProperty({ enum: [...BROKEN_REASONS, null], nullable: true, description: 'Why it is broken.' })
  broken_reason!: BrokenReason | null;

  @ApiProperty({ type: String, nullable: true, description: 'What happened, and what to do about it.' })
  message!: string | null;
}

/** The answer to a question about the account. */
export class TraktAuthResponse {
  @ApiProperty({ type: Boolean, required: false })
  demo?: true;

  @ApiProperty({ type: TraktAuthBody })
  data!: TraktAuthBody;
}

/** What came of a disconnection. */
export class TraktDisconnectedBody {
  @ApiProperty({ enum: ['disconnected'] })
  status!: string;

  @ApiProperty({
    type: Boolean,
    description: 'Whether Trakt made the tokens worthless. They are forgotten here either way.',
  })
  revoked!: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'What is left to do, if anything is.' })
  message!: string | null;
}

/** The answer to a disconnection. */
export class TraktDisconnectedResponse {
  @ApiProperty({ type: Boolean, required: false })
  demo?: true;

  @ApiProperty({ type: TraktDisconnectedBody })
  data!: TraktDisconnectedBody;
}
