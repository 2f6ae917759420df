import { ApiProperty } from '@nestjs/swagger';

/** A session. */
export class SessionBody {
  @ApiProperty({
    type: 'string',
    format: 'date-time',
    description: 'When it ends. It is put off for as long as the session is used.',
  })
  expires_at!: string;
}

/** The answer of somebody who is signed in. */
export class SessionResponse {
  @ApiProperty({
    type: Boolean,
    required: false,
    description: 'Present and true when the data is a demonstration.',
  })
  demo?: true;

  @ApiProperty({ type: SessionBody })
  data!: SessionBody;
}
